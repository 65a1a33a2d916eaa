package org.linli.neighbours.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.neighbours.control.Activities;
import org.linli.neighbours.control.ActivityTable;
import org.linli.neighbours.control.Crossing;
import org.linli.neighbours.control.TakingPart;
import org.linli.neighbours.control.WordTable;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.SignUp;
import org.linli.neighbours.entity.Word;

/** What residents do together with neighbours of other communities (001 §5.4.4). */
@Facade
public class OwnNeighbours {

  private static final int LONGEST_SHOWN = 40;
  private static final int LONGEST_WORD = 1000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Activities activities;
  private final TakingPart part;
  private final Crossing crossing;
  private final AuditTrail trail;

  @Inject
  public OwnNeighbours(
      Jdbi jdbi,
      Scopes scopes,
      Activities activities,
      TakingPart part,
      Crossing crossing,
      AuditTrail trail) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.activities = activities;
    this.part = part;
    this.crossing = crossing;
    this.trail = trail;
  }

  /** For the container's proxy alone. */
  protected OwnNeighbours() {
    this(null, null, null, null, null, null);
  }

  /** What the community holds or takes part in and is not over yet, the next first. */
  @Permit("self:neighbours")
  public Page<ActivityRow> list(PageRequest page) {
    return ActivityTable.list(
        jdbi, scopes.requireTenant(), scopes.caller().accountId(), Instant.now(), page);
  }

  /** What was asked and answered, the last first. */
  @Permit("self:neighbours")
  public Page<Word> words(UUID id, PageRequest page) {
    activities.get(id);
    return WordTable.list(jdbi, scopes.requireTenant(), id, page);
  }

  /**
   * Signs up, after having agreed that the host learns the own name. Where the host is another
   * community, the gate of the own one is asked first.
   *
   * @throws Invalid no name to show, or not agreed
   * @throws Conflict signed up already, it is closed, or no seat is left
   */
  @Permit("self:neighbours")
  @Mutates("neighbours.signed-up")
  @Apart
  public void signUp(UUID id, SignUp wish) {
    if (wish == null || !wish.agreed()) {
      throw new Invalid("agreed", "required");
    }
    var shown = Invalid.text("shown", wish.shown(), LONGEST_SHOWN);
    var released = scopes.call(() -> activities.get(id).own()) ? null : crossing.release(id);
    scopes.call(
        () -> {
          part.signUp(activities.get(id), shown, released);
          trail.record("neighbours.signed-up", id.toString());
          return null;
        });
  }

  /**
   * @throws Conflict who is not signed up
   */
  @Permit("self:neighbours")
  @Mutates("neighbours.left")
  public void leave(UUID id) {
    part.leave(activities.get(id));
  }

  /**
   * Asks or answers, under the name that one chose to show; told in all communities that take part.
   * Where there are others than the own one, the gate is asked first.
   *
   * @param words at most 1000 characters
   * @throws Conflict who is not signed up, or where it is over
   */
  @Permit("self:neighbours")
  @Mutates("neighbours.said")
  @Apart
  public UUID say(UUID id, String words) {
    var said = Invalid.text("note", words, LONGEST_WORD);
    var released =
        scopes.call(() -> part.isHeard(activities.get(id))) ? crossing.release(id) : null;
    return scopes.call(
        () -> {
          var word = part.say(activities.get(id), said);
          if (released != null) {
            crossing.delivered(released);
          }
          trail.record("neighbours.said", id.toString());
          return word;
        });
  }
}
