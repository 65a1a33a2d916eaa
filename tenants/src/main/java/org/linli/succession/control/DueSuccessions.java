package org.linli.succession.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;
import org.linli.succession.entity.Succession;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what was agreed to, once its day has come: shut in one round, carried over in one
 * after it, so that what was under way in any server has come to its end.
 */
@ApplicationScoped
public class DueSuccessions {

  private static final Logger LOG = LoggerFactory.getLogger(DueSuccessions.class);
  private static final String PART = "succession";

  /** What was under way in a server when the community was shut is over by then. */
  private static final Duration REST = Duration.ofSeconds(30);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final KeyRing keys;
  private final Announcements announcements;
  private final InstantSource clock;
  private final Lease lease = new Lease(Sql.newId());

  @Inject
  public DueSuccessions(Jdbi jdbi, Scopes scopes, KeyRing keys, Announcements announcements) {
    this(jdbi, scopes, keys, announcements, InstantSource.system());
  }

  public DueSuccessions(
      Jdbi jdbi, Scopes scopes, KeyRing keys, Announcements announcements, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.keys = keys;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected DueSuccessions() {
    this(null, null, null, null, null);
  }

  /** Every one of the installation whose day has come; one that stops must not stop the others. */
  public void carryOutAll() {
    var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    for (var due : system(handle -> SuccessionRows.due(handle, today))) {
      if (!system(handle -> lease.take(handle, due.id(), now()))) {
        continue;
      }
      try {
        step(due);
      } catch (RuntimeException e) {
        var fault = e instanceof Refusal refusal ? refusal.code() : "broke-off";
        if (system(handle -> SuccessionRows.failed(handle, due.id(), fault))) {
          LOG.warn("succession {} waits", due.id(), e);
        }
      }
    }
  }

  private void step(Succession due) {
    var work =
        new CarryOver(
            new Kept(due), SuccessionPack.DELIVERED, Signing.by(keys), due.id(), due.predecessor());
    if (due.state() == SuccessionState.CONFIRMED) {
      work.begin(now());
      tell(due);
    } else if (due.begunAt().plus(REST).isBefore(now())) {
      work.end(work.run(table -> {}), now());
      tell(due);
    }
  }

  private void tell(Succession due) {
    for (var tenant : new TenantId[] {due.predecessor(), due.successor()}) {
      system(
          handle -> {
            var code = new DivisionCode(Side.of(handle, tenant).code());
            announcements.announce(new Changed(tenant, code, Set.of("tenant", "figures")));
            return null;
          });
    }
  }

  private <T> T system(Function<Handle, T> work) {
    return scopes.asSystem(PART, () -> jdbi.withHandle(work::apply));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** As long as pieces are done, no other server takes it. */
  private final class Kept implements Pieces {

    private final Succession due;

    private Kept(Succession due) {
      this.due = due;
    }

    @Override
    public <T> T run(Function<Handle, T> piece) {
      return system(
          handle -> {
            var done = piece.apply(handle);
            // After it, in the order in which the pieces take their locks.
            lease.take(handle, due.id(), now());
            return done;
          });
    }
  }
}
