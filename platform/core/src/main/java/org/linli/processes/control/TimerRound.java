package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Scopes;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of the timer of processes: takes what is due in batches, each moved on in the
 * transaction that takes it away, across tenants.
 *
 * <p>What a server holds is locked and passed over by the others, so nothing is done twice, and
 * what a server held that died is free at once. Where one of a batch fails, each is done alone, so
 * that only the failing one has to wait; after its tries it becomes an incident.
 */
@ApplicationScoped
public class TimerRound {

  private static final Logger LOG = LoggerFactory.getLogger(TimerRound.class);
  private static final String PART = "processes";
  private static final int BATCH = 500;
  private static final int ALONE = 100;
  private static final Duration OF_SUSPENDED = Duration.ofMinutes(5);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Engine engine;
  private final Incidents incidents;

  @Inject
  public TimerRound(Jdbi jdbi, Scopes scopes, Engine engine, Incidents incidents) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.engine = engine;
    this.incidents = incidents;
  }

  /** For the container's proxy alone. */
  protected TimerRound() {
    this(null, null, null, null);
  }

  /** Does all that is due at the instant; returns how much was done. */
  public int run(Instant now) {
    int done = 0;
    try {
      for (int taken = BATCH; taken == BATCH; done += taken) {
        taken = batch(now);
      }
    } catch (Conflict crowded) {
      LOG.debug("timers wait for the next round");
    } catch (RuntimeException e) {
      LOG.warn("timers are taken one by one: {}", e.toString());
    }
    // What is left failed in its batch, is of a suspended community, or is an action.
    List<UUID> left;
    do {
      left = scopes.asSystem(PART, () -> jdbi.withHandle(h -> new TimerTable(h).due(now, ALONE)));
      int moved = left.stream().mapToInt(id -> alone(id, now)).sum();
      done += moved;
      left = moved == 0 ? List.of() : left;
    } while (left.size() == ALONE);
    return done;
  }

  private int batch(Instant now) {
    return scopes.asSystemAcross(
        PART,
        walk -> {
          var claimed =
              jdbi.withHandle(handle -> new TimerTable(handle).claim("TIMER", now, BATCH));
          claimed.stream()
              .collect(
                  Collectors.groupingBy(
                      timer -> timer.tenant().value(), TreeMap::new, Collectors.toList()))
              .forEach(
                  (tenant, timers) -> {
                    if (!walk.enter(new TenantId(tenant), () -> fire(timers))) {
                      timers.forEach(timer -> later(timer, now.plus(OF_SUSPENDED), 0));
                    }
                  });
          return claimed.size();
        });
  }

  private void fire(List<Waiting> timers) {
    jdbi.useHandle(handle -> engine.fire(handle, timers));
  }

  /** 1 where it moved on, was put off, or became an incident. */
  private int alone(UUID id, Instant now) {
    var known = new Waiting[1];
    try {
      return scopes.asSystemAcross(
          PART,
          walk -> {
            known[0] = null;
            var claimed = jdbi.withHandle(handle -> new TimerTable(handle).claimOne(id, now));
            for (var timer : claimed) {
              known[0] = timer;
              if (!walk.enter(timer.tenant(), () -> fire(List.of(timer)))) {
                later(timer, now.plus(OF_SUSPENDED), timer.attempts());
              }
            }
            return claimed.size();
          });
    } catch (RuntimeException e) {
      var timer = known[0];
      if (timer == null) {
        return 0;
      }
      LOG.warn("step {} of {} failed: {}", timer.node(), timer.instance(), e.toString());
      return scopes.asSystem(PART, timer.tenant(), () -> incidents.failed(timer, now, e)) ? 1 : 0;
    }
  }

  private void later(Waiting timer, Instant at, int attempts) {
    jdbi.useHandle(handle -> new TimerTable(handle).later(timer.id(), at, attempts));
  }
}
