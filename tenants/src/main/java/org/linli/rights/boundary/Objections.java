package org.linli.rights.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.rights.control.Asker;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.ObjectionCourse;
import org.linli.rights.control.RequestCourse;
import org.linli.rights.control.RequestDesk;
import org.linli.rights.control.RequestPacks;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.RequestVerb;

/**
 * Objections 异议 to the answer of an application: by who asked, against a refusal or a reduced
 * grant; by the community or the operator whose data it is, against a grant. The next tier handles
 * it, in time, and never the person who decided.
 */
@Facade
public class Objections {

  private final Scopes scopes;
  private final RequestDesk desk;
  private final ObjectionCourse course;

  @Inject
  public Objections(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements) {
    this(jdbi, scopes, matrices, snapshots, announcements, InstantSource.system());
  }

  public Objections(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements,
      InstantSource clock) {
    this.scopes = scopes;
    var packs = RequestPacks.DELIVERED;
    this.desk = new RequestDesk(jdbi, scopes, snapshots, announcements, clock, packs);
    this.course =
        matrices == null ? null : new ObjectionCourse(packs, new RequestCourse(packs, matrices));
  }

  /** For the container's proxy alone. */
  protected Objections() {
    this(null, null, null, null, null, null);
  }

  /** Raises one; where the pack says so, the grant is held until it is answered. */
  @Permit("requests:write")
  @Mutates("objection.raised")
  public UUID raise(UUID request, String reason) {
    var taken = desk.take(request, RequestVerb.OBJECT);
    return course.raise(desk, taken, Asker.of(scopes.caller()), reason);
  }

  /** The answer stands, for a reason. */
  @Permit("requests:decide")
  @Mutates("objection.upheld")
  public void uphold(UUID request, String note) {
    var taken = desk.take(request, RequestVerb.ANSWER_OBJECTION);
    course.uphold(desk, taken, Asker.of(scopes.caller()), note);
  }

  /**
   * The answer is changed: a refusal into a grant, a grant into one for other fields, volume or
   * time, or into none.
   *
   * @param until null for no grant
   * @param terms null for all that was asked for
   */
  @Permit("requests:decide")
  @Mutates("objection.changed")
  public void change(UUID request, Instant until, GrantTerms terms, String note) {
    var taken = desk.take(request, RequestVerb.ANSWER_OBJECTION);
    var end = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    course.change(desk, taken, Asker.of(scopes.caller()), end, terms, note);
  }
}
