package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.rights.entity.RequestStep;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What silence comes to: an overdue application goes to who is next or is refused, an overdue
 * objection leaves the answer as it is; as the pack of routes says.
 */
@ApplicationScoped
public class Overdue {

  private static final Logger LOG = LoggerFactory.getLogger(Overdue.class);
  private static final int AT_ONCE = 200;

  private final RequestPacks packs = RequestPacks.DELIVERED;
  private final Snapshots snapshots;
  private final RequestCourse course;
  private final RequestDesk desk;
  private final CityEyes eyes;
  private final AuditTrail trail;

  @Inject
  public Overdue(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements) {
    this(jdbi, scopes, matrices, snapshots, announcements, InstantSource.system());
  }

  public Overdue(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements,
      InstantSource clock) {
    this.snapshots = snapshots;
    this.course = matrices == null ? null : new RequestCourse(packs, matrices);
    this.desk = new RequestDesk(jdbi, scopes, snapshots, announcements, clock, packs);
    this.eyes = new CityEyes(jdbi, scopes, "deadlines");
    this.trail = new AuditTrail(jdbi, scopes);
  }

  /** For the container's proxy alone. */
  protected Overdue() {
    this(null, null, null, null, null, null);
  }

  /** Every city of the installation. */
  public void settleAll() {
    for (var city : eyes.cities()) {
      settle(city);
    }
  }

  public void settle(DivisionCode city) {
    var now = desk.now();
    for (var late : eyes.within(city, handle -> RequestTable.overdue(handle, now, AT_ONCE))) {
      each(() -> eyes.within(city, handle -> pass(late)));
    }
    for (var late : eyes.within(city, handle -> ObjectionTable.overdue(handle, now, AT_ONCE))) {
      each(() -> eyes.within(city, handle -> uphold(late)));
    }
  }

  private Void pass(Application late) {
    var now = desk.now();
    var found = desk.look(late.id());
    var application = found.application();
    // Answered, or passed on by another node, in the meantime.
    if (!application.isOverdue(now)) {
      return null;
    }
    var next =
        found.community().mode() == application.mode()
            ? course.passedOn(application, found.community(), now)
            : java.util.Optional.<Application>empty();
    if (next.isPresent()) {
      desk.put(next.get(), RequestStep.PASSED_ON, null, null, handle -> {});
      trail.record("request.passed-on", late.id().toString());
    } else {
      desk.put(
          course.refused(application, null, null, null, now),
          RequestStep.LAPSED,
          null,
          null,
          handle -> {});
      trail.record("request.lapsed", late.id().toString());
    }
    return null;
  }

  private Void uphold(ObjectionTable.Raised late) {
    var found = desk.look(late.request());
    if (late.equals(found.objection())) {
      new ObjectionCourse(packs, course).upheld(desk, found.application(), late, null, null);
      trail.record("objection.lapsed", late.request().toString());
    }
    return null;
  }

  private static void each(Runnable settle) {
    try {
      settle.run();
    } catch (RuntimeException e) {
      // One that cannot be settled now, for example in a suspended community, must not stop the
      // others.
      LOG.warn("something stays overdue for now", e);
    }
  }
}
