package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.courier.boundary.Endpoint;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.Exchange;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.EndedContract;
import org.linli.rights.entity.Outcome;

/**
 * Packs deliveries as their consumer may have them now, and notes what became of them. Each batch
 * passes the gate anew, so that nothing leaves after the second in which a contract or grant ended.
 */
@ApplicationScoped
public class PushDesk {

  /** Given up when nothing was taken for so long. */
  static final Duration DEAD_AFTER = Duration.ofDays(7);

  /** Totals are told anew as a whole; more often they would say little but tell more. */
  private static final Duration BETWEEN_TOTALS = Duration.ofHours(1);

  private static final int TOO_MANY = 429;
  private static final String CONTRACT_ENDED = "contract-ended";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Exchange exchange;
  private final SystemAccounts accounts;
  private final KeyRing keys;
  private final AuditTrail trail;
  private final InstantSource clock;

  @Inject
  public PushDesk(
      Jdbi jdbi,
      Scopes scopes,
      Exchange exchange,
      SystemAccounts accounts,
      KeyRing keys,
      AuditTrail trail) {
    this(jdbi, scopes, exchange, accounts, keys, trail, InstantSource.system());
  }

  public PushDesk(
      Jdbi jdbi,
      Scopes scopes,
      Exchange exchange,
      SystemAccounts accounts,
      KeyRing keys,
      AuditTrail trail,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.exchange = exchange;
    this.accounts = accounts;
    this.keys = keys;
    this.trail = trail;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected PushDesk() {
    this(null, null, null, null, null, null, null);
  }

  /** The next delivery of a stream; empty when the consumer may have none now. */
  public Optional<Parcel> pack(Due due, String end, Endpoint endpoint) {
    var caller =
        system(
            () ->
                accounts.caller(
                    due.account(), due.credential(), "local", Locale.SIMPLIFIED_CHINESE));
    if (caller.isEmpty()) {
      return Optional.empty();
    }
    var id = due.pending() == null ? Sql.newId() : due.pending();
    if (due.pending() == null) {
      note(handle -> StreamTable.begin(handle, due, id, end));
    }
    try {
      var delivery = delivered(caller.get(), due, end);
      return Optional.of(parcel(due, end, id, endpoint, delivery));
    } catch (TenantSuspended | NotSignedIn e) {
      // The community or the consumer may come back as it was.
      return Optional.empty();
    } catch (Refusal refusal) {
      if (refusal.status() >= TOO_MANY) {
        // A crowd at the door says nothing about the right.
        throw refusal;
      }
      ended(caller.get(), due, refusal);
      return Optional.empty();
    }
  }

  private Delivery delivered(Caller caller, Due due, String end) {
    return Unchecked.call(() -> scopes.as(caller, () -> exchange.push(due.pull().until(end))));
  }

  private Parcel parcel(Due due, String end, UUID id, Endpoint endpoint, Delivery delivery) {
    var transfer = delivery.transfer();
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", delivery.mediaType());
    headers.put("Linli-Subscription", due.subscription().toString());
    headers.put("Linli-Asset", due.asset());
    headers.put("Linli-Tenant", due.tenant().value());
    headers.put("Linli-Attempt", String.valueOf(due.attempts() + 1));
    headers.put("Linli-Outcome", transfer.outcome().name());
    headers.put("Linli-Basis", transfer.basis());
    headers.put("Linli-Withheld", String.valueOf(delivery.withheld()));
    headers.put("Linli-Position", end);
    headers.putAll(
        PushSignature.of(
            keys,
            endpoint,
            id.toString(),
            transfer.id().toString(),
            delivery.content(),
            clock.instant()));
    return new Parcel(
        id,
        headers,
        delivery.content(),
        transfer.items(),
        transfer.items() >= StreamTable.BATCH,
        transfer.outcome() == Outcome.AGGREGATE);
  }

  /** The endpoint took it; when the stream is looked at again, if not as usual. */
  public Optional<Instant> taken(Due due, Parcel parcel, Instant now) {
    note(
        handle -> {
          StreamTable.taken(handle, due, parcel.id(), parcel.items(), now);
          SubscriptionTable.worked(handle, due.subscription(), now);
        });
    return parcel.totals()
        ? Optional.of(now.plus(BETWEEN_TOTALS))
        : parcel.more() ? Optional.of(now) : Optional.empty();
  }

  /** It did not get through; when the next attempt is made. */
  public Instant failed(Due due, String fault, Instant now) {
    var retry = now.plus(Pause.after(due.attempts()));
    return system(
        () ->
            jdbi.withHandle(
                handle -> {
                  var id = due.subscription();
                  SubscriptionTable.failed(handle, id, due.claimed(), now, retry, fault);
                  StreamTable.postpone(handle, id, retry);
                  if (!SubscriptionTable.dies(handle, id, now.minus(DEAD_AFTER), now)) {
                    return retry;
                  }
                  StreamTable.rest(handle, id);
                  trail.record("subscription.dead", id + " " + fault);
                  return SubscriptionTable.NEVER;
                }));
  }

  private void ended(Caller caller, Due due, Refusal refusal) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var over = over(caller, due, now);
    var code = over.isPresent() ? CONTRACT_ENDED : refusal.code();
    var basis =
        over.map(EndedContract::line)
            .orElse(
                refusal instanceof DataRefused refused ? refused.decision().basis().line() : null);
    note(
        handle -> {
          StreamTable.end(handle, due, code, basis, now);
          trail.record("subscription.refused", due.key() + " " + code);
        });
  }

  /** Who was a party itself is told that its contract is over; a stranger that there is nothing. */
  private Optional<EndedContract> over(Caller caller, Due due, Instant now) {
    return caller
        .organisation()
        .flatMap(
            organisation ->
                Unchecked.call(
                    () ->
                        scopes.as(
                            caller,
                            () ->
                                scopes.call(
                                    () ->
                                        jdbi.withHandle(
                                            handle ->
                                                EndedContract.last(
                                                    handle, organisation, due.tenant(), now))))));
  }

  private void note(org.jdbi.v3.core.HandleConsumer<RuntimeException> work) {
    system(
        () -> {
          jdbi.useHandle(work);
          return null;
        });
  }

  private <T> T system(java.util.concurrent.Callable<T> work) {
    return scopes.asSystem("exchange", work);
  }
}
