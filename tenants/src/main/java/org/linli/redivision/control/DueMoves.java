package org.linli.redivision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.redivision.entity.CommunityMove;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what was agreed to, once its day has come; each move in a transaction of its own. */
@ApplicationScoped
public class DueMoves {

  private static final Logger LOG = LoggerFactory.getLogger(DueMoves.class);

  /** Longer than any server holds a community's code in memory, or a batch is on its way. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private final CityEyes eyes;
  private final AuditTrail trail;
  private final Announcements announcements;
  private final InstantSource clock;

  @Inject
  public DueMoves(Jdbi jdbi, Scopes scopes, Announcements announcements) {
    this(jdbi, scopes, announcements, InstantSource.system());
  }

  public DueMoves(Jdbi jdbi, Scopes scopes, Announcements announcements, InstantSource clock) {
    this.eyes = new CityEyes(jdbi, scopes, "redivision");
    this.trail = new AuditTrail(jdbi, scopes);
    this.announcements = announcements;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected DueMoves() {
    this(null, null, null, null);
  }

  /** Every city of the installation. */
  public void carryOutAll() {
    eyes.cities().forEach(this::carryOut);
  }

  /** What is due in that city, and what came in late for those that were carried out just now. */
  public void carryOut(DivisionCode city) {
    var due = eyes.within(city, handle -> MoveRows.due(handle, city, today()));
    var late =
        eyes.within(city, handle -> MoveRows.doneSince(handle, city, clock.instant().minus(LATE)));
    if (due.isEmpty() && late.isEmpty()) {
      return;
    }
    var columns = eyes.within(city, NamedRows.Columns::of);
    for (var move : due) {
      try {
        eyes.within(city, handle -> carryOut(handle, move, columns));
      } catch (RuntimeException e) {
        // One that cannot be carried out must not stop the others; it is tried again.
        if (eyes.within(city, handle -> failed(handle, move.id(), e))) {
          LOG.warn("move {} waits", move.id(), e);
        }
      }
    }
    for (var move : late) {
      try {
        eyes.within(
            city, handle -> new Carrying(handle, trail, columns).sweep(move, day(move.doneAt())));
      } catch (RuntimeException e) {
        LOG.warn("what came in late after move {} waits", move.id(), e);
      }
    }
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, CityTime.ZONE);
  }

  private Void carryOut(Handle handle, CommunityMove move, NamedRows.Columns columns) {
    var work = new Carrying(handle, trail, columns);
    work.hold(move, today());
    work.run(move, today(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    for (var code : new DivisionCode[] {move.from(), move.to()}) {
      announcements.announce(new Changed(move.tenant(), code, Set.of("tenant", "figures")));
    }
    return null;
  }

  /** Whether that is news. */
  private static boolean failed(Handle handle, UUID id, RuntimeException cause) {
    var fault = cause instanceof MoveStopped stopped ? stopped.fault() : "broke-off";
    return MoveRows.failed(handle, id, fault);
  }
}
