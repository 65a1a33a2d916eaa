package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings letters to their gateways: reads what is due, sends with no transaction open, and notes
 * how it went. Two servers never hold the same letter; when one dies between gateway and note, the
 * letter goes again under the same id, by which the gateway knows it.
 */
@ApplicationScoped
public class LetterRound {

  /** Longer than any attempt takes. */
  static final Duration LEASE = Duration.ofMinutes(5);

  /** So long receipts are taken. */
  static final Duration RECEIPTS = Duration.ofDays(3);

  private static final Logger LOG = LoggerFactory.getLogger(LetterRound.class);
  private static final String PART = "letters";
  private static final int AT_ONCE = 32;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration SUSPENDED = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final LetterTable letters;
  private final Addresses addresses;
  private final WishTable wishes;
  private final Carriers carriers;
  private final InstantSource clock;

  /** A letter that may leave, once the transaction that looked at it is over. */
  private record Ready(Due due, Letter letter, String shown, Carrier carrier, Envelope envelope) {

    UnderWay leave() {
      return new UnderWay(due, letter, shown, carrier.carry(envelope));
    }
  }

  /** A letter on its way. */
  private record UnderWay(
      Due due, Letter letter, String shown, CompletableFuture<Carried> carried) {}

  @Inject
  public LetterRound(
      Jdbi jdbi,
      Scopes scopes,
      LetterTable letters,
      Addresses addresses,
      WishTable wishes,
      Carriers carriers) {
    this(jdbi, scopes, letters, addresses, wishes, carriers, InstantSource.system());
  }

  public LetterRound(
      Jdbi jdbi,
      Scopes scopes,
      LetterTable letters,
      Addresses addresses,
      WishTable wishes,
      Carriers carriers,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.letters = letters;
    this.addresses = addresses;
    this.wishes = wishes;
    this.carriers = carriers;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected LetterRound() {
    this(null, null, null, null, null, null, null);
  }

  /** Brings what is due, for some seconds at most; returns how many were looked at. */
  public int run(Channel channel) {
    var end = System.nanoTime() + LONGEST.toNanos();
    int looked = 0;
    int some;
    do {
      some = some(channel);
      looked += some;
    } while (some == AT_ONCE && System.nanoTime() < end);
    return looked;
  }

  private int some(Channel channel) {
    var now = now();
    var due =
        scopes.asSystem(
            PART,
            () ->
                jdbi.withHandle(
                    handle -> DueTable.claim(handle, channel, now, now.plus(LEASE), AT_ONCE)));
    var underWay = new ArrayList<UnderWay>();
    for (var one : due) {
      try {
        scopes
            .asSystem(PART, one.tenant(), () -> prepare(one, now))
            .ifPresent(ready -> underWay.add(ready.leave()));
      } catch (TenantSuspended e) {
        scopes.asSystem(PART, () -> move(one, now.plus(SUSPENDED)));
      } catch (RuntimeException e) {
        // Its lease runs out, and it comes again.
        LOG.warn("a letter of {} waits", one.tenant(), e);
      }
    }
    underWay.forEach(this::note);
    return due.size();
  }

  /** What is not to go, or not now, is settled here; the rest is made ready to leave. */
  private Optional<Ready> prepare(Due due, Instant now) {
    var letter = letters.find(due.letter()).orElse(null);
    if (letter == null || letter.state() != LetterState.WAITING) {
      // Its receipts are waited for no longer.
      forget(due);
      return Optional.empty();
    }
    var wish = wishes.of(due.tenant(), letter.account());
    var carrier = carriers.of(letter.channel());
    var to = addresses.clear(due.tenant(), letter.account(), letter.channel());
    var reason =
        carrier.isEmpty()
            ? "channel-shut"
            : !isActive(letter)
                ? "account-gone"
                : to.isEmpty()
                    ? "no-address"
                    : wish.want(letter.kind(), letter.channel()) ? null : "not-wanted";
    if (reason != null) {
      letters.dropped(letter.id(), reason, now);
      forget(due);
      return Optional.empty();
    }
    var quiet = wish.quiet().lastingUntil(now);
    if (quiet.isPresent() && !letter.kind().isUrgent()) {
      letters.postponed(letter.id(), "quiet-hours", quiet.get());
      move(due, quiet.get());
      return Optional.empty();
    }
    var envelope = Writing.of(letter, to.get(), wish);
    return Optional.of(
        new Ready(due, letter, Shown.of(letter.channel(), to.get()), carrier.get(), envelope));
  }

  private void note(UnderWay one) {
    var carried =
        one.carried()
            .completeOnTimeout(Carried.later("timeout"), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .exceptionally(fault -> Carried.later("broken-off"))
            .join();
    try {
      scopes.asSystem(PART, one.due().tenant(), () -> noted(one, carried));
    } catch (RuntimeException e) {
      // Its lease runs out, and it goes again under the same id.
      LOG.warn("a letter of {} is not noted", one.due().tenant(), e);
    }
  }

  private boolean noted(UnderWay one, Carried carried) {
    var now = now();
    var letter = one.letter();
    if (carried.taken()) {
      letters.tried(letter.id(), LetterState.SENT, one.shown(), null, now, null);
      jdbi.useHandle(handle -> DueTable.taken(handle, letter.id(), now, now.plus(RECEIPTS)));
    } else if (carried.forGood() || Backoff.isOver(letter.attempts())) {
      letters.tried(letter.id(), LetterState.FAILED, one.shown(), carried.fault(), now, null);
      forget(one.due());
    } else {
      var next = now.plus(Backoff.after(letter.attempts()));
      letters.tried(letter.id(), LetterState.WAITING, one.shown(), carried.fault(), now, next);
      jdbi.useHandle(handle -> DueTable.later(handle, letter.id(), next));
    }
    return true;
  }

  private boolean isActive(Letter letter) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select state = 'ACTIVE' from account where id = :id")
                .bind("id", letter.account())
                .mapTo(boolean.class)
                .findOne()
                .orElse(false));
  }

  private boolean move(Due due, Instant at) {
    jdbi.useHandle(handle -> DueTable.move(handle, due.letter(), at));
    return true;
  }

  private void forget(Due due) {
    jdbi.useHandle(handle -> DueTable.remove(handle, due.letter()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
