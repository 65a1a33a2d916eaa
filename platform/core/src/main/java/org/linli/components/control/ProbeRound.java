package org.linli.components.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.addresses.entity.AddressRange;
import org.linli.audit.boundary.AuditTrail;
import org.linli.components.boundary.ProbeRow;
import org.linli.components.entity.Health;
import org.linli.components.entity.HealthTurn;
import org.linli.courier.boundary.Courier;
import org.linli.courier.boundary.Endpoint;
import org.linli.courier.boundary.Faults;
import org.linli.exchange.boundary.Networks;

/**
 * Looks after the health of all components: a few at a time, each for some seconds at most, and
 * only where deliveries may go as well. What falls ill or gets well again is told to those who
 * answer for it, and stands in the audit log.
 */
@ApplicationScoped
public class ProbeRound {

  static final Duration BETWEEN = Duration.ofMinutes(5);
  static final Duration WHILE_BAD = Duration.ofMinutes(1);
  static final Duration KEPT = Duration.ofDays(30);

  private static final String PART = "components";
  private static final int AT_ONCE = 16;
  private static final int BAD_AFTER = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Networks networks;
  private final AuditTrail trail;
  private final Courier courier = new Courier();
  private final InstantSource clock;

  @Inject
  public ProbeRound(Jdbi jdbi, Scopes scopes, Networks networks, AuditTrail trail) {
    this(jdbi, scopes, networks, trail, InstantSource.system());
  }

  public ProbeRound(
      Jdbi jdbi, Scopes scopes, Networks networks, AuditTrail trail, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.networks = networks;
    this.trail = trail;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected ProbeRound() {
    this(null, null, null, null, null);
  }

  /** Looks at what is due; returns at how many. */
  public int run() {
    var due =
        scopes.asSystem(
            PART, () -> jdbi.withHandle(handle -> ProbeTable.claim(handle, now(), AT_ONCE)));
    if (due.isEmpty()) {
      return 0;
    }
    var allowed = scopes.asSystem(PART, networks::allowed);
    var looks = due.stream().map(one -> look(one, allowed)).toList();
    for (int at = 0; at < due.size(); at++) {
      note(due.get(at), looks.get(at).join());
    }
    return due.size();
  }

  /** Forgets looks, and what was told of them, that are older than 30 days. */
  public void forget() {
    scopes.asSystem(
        PART,
        () ->
            jdbi.withHandle(
                handle ->
                    NoticeTable.forget(handle, now().minus(KEPT))
                        + ProbeTable.forget(handle, now().minus(KEPT))));
  }

  private CompletableFuture<ProbeRow> look(ProbeTable.Due due, List<AddressRange> allowed) {
    var begun = System.nanoTime();
    return asked(due, allowed)
        .handle(
            (status, fault) -> {
              var millis = (int) ((System.nanoTime() - begun) / 1_000_000);
              var word =
                  fault != null ? Faults.word(fault) : status / 100 == 2 ? null : "HTTP " + status;
              return new ProbeRow(due.number(), now(), word == null, status, millis, word);
            });
  }

  private CompletableFuture<Integer> asked(ProbeTable.Due due, List<AddressRange> allowed) {
    try {
      var endpoint = Endpoint.of(due.address());
      return courier
          .connect(endpoint, allowed)
          .thenCompose(line -> line.ask("GET", due.path(), Map.of(), new byte[0], PATIENCE, 0))
          .thenApply(org.linli.courier.boundary.Answer::status);
    } catch (Refusal e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void note(ProbeTable.Due due, ProbeRow look) {
    var failures = look.good() ? 0 : due.failures() + 1;
    var health = look.good() ? Health.GOOD : failures >= BAD_AFTER ? Health.FAILING : due.health();
    var again = look.at().plus(look.good() ? BETWEEN : WHILE_BAD);
    scopes.asSystem(
        PART,
        () -> {
          jdbi.useHandle(handle -> ProbeTable.found(handle, due, look, health, failures, again));
          if (health == Health.FAILING && due.health() != Health.FAILING) {
            tell(due, HealthTurn.FAILING, look);
            trail.record("component.failing", due.name() + " " + due.number() + " " + look.fault());
          } else if (health == Health.GOOD && due.health() == Health.FAILING) {
            tell(due, HealthTurn.RECOVERED, look);
            trail.record("component.recovered", due.name() + " " + due.number());
          }
          return null;
        });
  }

  private void tell(ProbeTable.Due due, HealthTurn turn, ProbeRow look) {
    jdbi.useHandle(handle -> NoticeTable.tell(handle, due, turn, look.fault(), look.at()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
