package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.addresses.entity.AddressRange;
import org.linli.courier.boundary.Courier;
import org.linli.courier.boundary.Endpoint;
import org.linli.courier.boundary.Faults;
import org.linli.persistence.Fresh;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one worker of a server for all subscriptions. It takes streams that are due, looks whether
 * there is anything for them, has the courier connect, and only then lets the gate decide and hand
 * out: where nobody opens, nothing is read. What is under way is bounded, also for each
 * subscription, so that a slow endpoint holds up nobody but itself.
 */
@ApplicationScoped
public class PushRound {

  /** How long a stream is its taker's: longer than any delivery takes. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** How often a stream is looked at of which nothing was heard. */
  static final Duration IDLE = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(PushRound.class);
  private static final int MOST_UNDER_WAY = 32;
  private static final int MOST_OF_ONE = 8;
  private static final int AT_ONCE = 16;
  private static final Duration SOON = Readers.SETTLING.plusSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Readers readers;
  private final PushDesk desk;
  private final Wakes wakes;
  private final Courier courier;
  private final InstantSource clock;

  private final Map<String, Due> underWay = new HashMap<>();
  private final BlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();
  private Instant shutLookedAt = Instant.EPOCH;
  private List<AddressRange> networks = List.of();

  @Inject
  public PushRound(Jdbi jdbi, Scopes scopes, Readers readers, PushDesk desk, Wakes wakes) {
    this(jdbi, scopes, readers, desk, wakes, InstantSource.system());
  }

  public PushRound(
      Jdbi jdbi, Scopes scopes, Readers readers, PushDesk desk, Wakes wakes, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.readers = readers;
    this.desk = desk;
    this.wakes = wakes;
    this.courier = new Courier();
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected PushRound() {
    this(null, null, null, null, null, null);
  }

  /** Brings what is due, for some seconds at most; returns how many streams were looked at. */
  public synchronized int run() {
    var end = System.nanoTime() + LONGEST.toNanos();
    wake();
    networks = scopes.asSystem("exchange", () -> jdbi.withHandle(EndpointCheck::allowed));
    int looked = 0;
    boolean more;
    do {
      handleArrived();
      var due = claim();
      looked += due.size();
      serve(due);
      more = !due.isEmpty() || !underWay.isEmpty();
      if (due.isEmpty() && !underWay.isEmpty()) {
        await();
      }
    } while (more && System.nanoTime() < end);
    return looked;
  }

  /** Looks at all streams with the next rounds: what a server does that has just started. */
  public int lookAtAll() {
    var now = now();
    return scopes.asSystem(
        "exchange", () -> jdbi.withHandle(handle -> StreamTable.wakeAll(handle, now)));
  }

  private void wake() {
    hear();
    postponeShut();
  }

  /** Makes due, for whichever server delivers, what this one heard of. */
  public void hear() {
    var at = now().plus(SOON);
    for (var heard : wakes.take().entrySet()) {
      try {
        wake(heard.getKey(), heard.getValue(), at);
      } catch (RuntimeException e) {
        LOG.warn("news of {} wait for the next round", heard.getKey(), e);
        wakes.hear(heard.getKey(), heard.getValue());
      }
    }
  }

  private void wake(String asset, Set<TenantId> tenants, Instant at) {
    scopes.asSystem(
        "exchange",
        () -> jdbi.withHandle(handle -> StreamTable.wake(handle, List.of(asset), tenants, at)));
  }

  private void postponeShut() {
    var now = now();
    if (Fresh.isStale(shutLookedAt, IDLE, now)) {
      shutLookedAt = now;
      scopes.asSystem(
          "exchange",
          () -> jdbi.withHandle(handle -> StreamTable.postponeShut(handle, now, now.plus(IDLE))));
    }
  }

  private List<Due> claim() {
    var free = Math.min(MOST_UNDER_WAY - underWay.size(), AT_ONCE);
    if (free <= 0) {
      return List.of();
    }
    var now = now();
    var each =
        underWay.values().stream()
            .collect(Collectors.groupingBy(Due::subscription, Collectors.counting()));
    var busy =
        each.entrySet().stream()
            .filter(entry -> entry.getValue() >= MOST_OF_ONE)
            .map(Map.Entry::getKey)
            .toList();
    return scopes.asSystem(
        "exchange",
        () ->
            jdbi.withHandle(handle -> StreamTable.claim(handle, now, now.plus(LEASE), free, busy)));
  }

  private void serve(List<Due> claimed) {
    if (claimed.isEmpty()) {
      return;
    }
    var ready = new ArrayList<Due>();
    var tried = new HashSet<UUID>();
    underWay.values().stream()
        .filter(due -> due.attempts() > 0)
        .forEach(due -> tried.add(due.subscription()));
    for (var due : claimed) {
      if (underWay.containsKey(due.key())) {
        // It is slow and its lease was over; its answer decides.
        continue;
      }
      // Where nobody opened the last time, one knocks.
      if (due.attempts() > 0 && !tried.add(due.subscription())) {
        release(due, due.claimed().plusSeconds(5));
      } else {
        ready.add(due);
      }
    }
    var ends = ends(ready);
    for (var due : ready) {
      var end = ends.get(due.key());
      if (end == null) {
        release(due, due.claimed().plus(IDLE));
      } else {
        connect(due, end);
      }
    }
  }

  /** Where each one's next delivery ends; those without have nothing to deliver. */
  private Map<String, String> ends(List<Due> ready) {
    var ends = new HashMap<String, String>();
    var unknown = new ArrayList<Due>();
    for (var due : ready) {
      if (due.pending() != null) {
        ends.put(due.key(), due.end());
      } else {
        unknown.add(due);
      }
    }
    if (unknown.isEmpty()) {
      return ends;
    }
    var now = now();
    scopes.asSystemAcross(
        "exchange",
        walk -> {
          for (var due : unknown) {
            var found = new ArrayList<String>();
            walk.enter(due.tenant(), () -> end(due, now).ifPresent(found::add));
            if (!found.isEmpty()) {
              ends.put(due.key(), found.getFirst());
            } else if (!due.begun()) {
              // The first one comes in any case, and shows whether endpoint and right are in order.
              ends.put(
                  due.key(),
                  due.position() != null
                      ? due.position()
                      : Stretch.at(due.pull(), now.minus(SOON)));
            }
          }
          return null;
        });
    return ends;
  }

  private Optional<String> end(Due due, Instant now) {
    var reader = readers.find(due.asset());
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    try {
      return jdbi.withHandle(handle -> Stretch.end(handle, reader.get(), due.pull(), now));
    } catch (Refusal e) {
      // A field that the catalogue took back meanwhile: said at the next restart, not to all.
      LOG.warn("subscription {} asks for what is not there: {}", due.subscription(), e.toString());
      return Optional.empty();
    }
  }

  private void connect(Due due, String end) {
    underWay.put(due.key(), due);
    var endpoint = Endpoint.of(due.endpoint());
    courier
        .connect(endpoint, networks)
        .whenComplete(
            (line, fault) ->
                arrived.add(
                    () -> {
                      if (fault != null) {
                        failed(due, fault);
                      } else {
                        send(due, end, endpoint, line);
                      }
                    }));
  }

  private void send(Due due, String end, Endpoint endpoint, Courier.Line line) {
    Parcel parcel;
    try {
      parcel = desk.pack(due, end, endpoint).orElse(null);
    } catch (RuntimeException e) {
      LOG.warn("a delivery of subscription {} waits", due.subscription(), e);
      line.close();
      done(due, now().plus(AFTER_FAULT));
      return;
    }
    if (parcel == null) {
      // Refused, or shut: the desk has noted which.
      line.close();
      done(due, now().plus(IDLE));
      return;
    }
    line.send(parcel.headers(), parcel.body())
        .whenComplete(
            (status, fault) ->
                arrived.add(
                    () -> {
                      if (fault != null) {
                        failed(due, fault);
                      } else if (status / 100 != 2) {
                        failed(due, "HTTP " + status);
                      } else {
                        done(due, desk.taken(due, parcel, now()).orElse(afterAll(due)));
                      }
                    }));
  }

  /**
   * What changed shortly before had not settled, and its news were used up by this very look: one
   * more look finds it. What is over by the clock is found by the next of the idle looks.
   */
  private Instant afterAll(Due due) {
    var settled = readers.find(due.asset()).map(AssetReader::settled).orElse(IDLE);
    return now().plus(settled.compareTo(SOON) > 0 ? IDLE : SOON);
  }

  private void failed(Due due, Throwable fault) {
    failed(due, Faults.word(fault));
  }

  private void failed(Due due, String fault) {
    done(due, desk.failed(due, fault, now()));
  }

  private void done(Due due, Instant again) {
    underWay.remove(due.key());
    release(due, again);
  }

  private void release(Due due, Instant again) {
    var now = now();
    scopes.asSystem(
        "exchange",
        () ->
            jdbi.withHandle(
                handle -> {
                  StreamTable.release(handle, due, due.claimed().plus(LEASE), now, again);
                  return null;
                }));
  }

  private void handleArrived() {
    Runnable next;
    while ((next = arrived.poll()) != null) {
      handle(next);
    }
  }

  private void handle(Runnable next) {
    try {
      next.run();
    } catch (RuntimeException e) {
      // Its lease runs out, and it comes again.
      LOG.warn("the exchange's deliveries wait", e);
    }
  }

  private void await() {
    try {
      var next = arrived.poll(200, TimeUnit.MILLISECONDS);
      if (next != null) {
        handle(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
