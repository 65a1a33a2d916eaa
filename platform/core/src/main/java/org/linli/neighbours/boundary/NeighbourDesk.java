package org.linli.neighbours.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.neighbours.control.Activities;
import org.linli.neighbours.control.ActivityTable;
import org.linli.neighbours.control.GuestTable;
import org.linli.neighbours.control.PeopleTable;
import org.linli.neighbours.control.TakingPart;
import org.linli.neighbours.control.WordTable;
import org.linli.neighbours.entity.ActivityDraft;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.ActivityState;
import org.linli.neighbours.entity.Guest;
import org.linli.neighbours.entity.Neighbour;
import org.linli.neighbours.entity.Participant;
import org.linli.neighbours.entity.Word;

/** Activities with neighbouring communities, for the clerks of the host and of the guests. */
@Facade
public class NeighbourDesk {

  private static final int LONGEST_WORD = 1000;
  private static final int LONGEST_NOTE = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Activities activities;
  private final TakingPart part;

  @Inject
  public NeighbourDesk(Jdbi jdbi, Scopes scopes, Activities activities, TakingPart part) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.activities = activities;
    this.part = part;
  }

  /** For the container's proxy alone. */
  protected NeighbourDesk() {
    this(null, null, null, null);
  }

  /** The community's own and those that it was asked to, the latest first. */
  @Permit("neighbours:read")
  public Page<ActivityRow> list(PageRequest page) {
    return ActivityTable.list(
        jdbi, scopes.requireTenant(), scopes.caller().accountId(), null, page);
  }

  /** Who can be asked along: the communities of the city, those of the own street first. */
  @Permit("neighbours:read")
  public Page<Neighbour> neighbours(PageRequest page) {
    return GuestTable.neighbours(jdbi, scopes.requireTenant(), page);
  }

  /**
   * Opens an activity for the own residents, and asks other communities along: they are told title,
   * text, place, times, seats and the name of the community, and nothing else.
   *
   * @throws Invalid something is missing, it began already, or a guest is no community of the city
   */
  @Permit("neighbours:write")
  @Mutates("neighbours.opened")
  public UUID offer(ActivityDraft draft) {
    return activities.offer(draft);
  }

  /**
   * @throws Conflict it is another's, is over, or was cancelled already
   */
  @Permit("neighbours:write")
  @Mutates("neighbours.cancelled")
  public void cancel(UUID id) {
    activities.cancel(id);
  }

  /**
   * Opens a neighbour's activity for the own residents.
   *
   * @throws Conflict the community is not asked, or answered already
   */
  @Permit("neighbours:write")
  @Mutates("neighbours.accepted")
  public void accept(UUID id) {
    activities.answer(id, ActivityState.ACCEPTED, null);
  }

  /**
   * Also after having agreed: the own residents are then signed up no more, and the host has none
   * of them.
   *
   * @param note for the host, at most 400 characters; may be missing
   */
  @Permit("neighbours:write")
  @Mutates("neighbours.declined")
  public void decline(UUID id, String note) {
    activities.answer(
        id,
        ActivityState.DECLINED,
        note == null || note.isBlank() ? null : Invalid.text("note", note, LONGEST_NOTE));
  }

  /**
   * Whom the community asked along, and what they answered.
   *
   * @throws NotFound there is no such activity
   */
  @Permit("neighbours:read")
  public List<Guest> guests(UUID id) {
    activities.get(id);
    return jdbi.withHandle(handle -> GuestTable.of(handle, scopes.requireTenant(), id));
  }

  /**
   * Who signed up: at the host all, with their communities, until the activity ends; at a guest the
   * own residents.
   */
  @Permit("neighbours:write")
  public Page<Participant> participants(UUID id, PageRequest page) {
    activities.get(id);
    return PeopleTable.list(jdbi, scopes.requireTenant(), id, page);
  }

  /** What was asked and answered, the last first. */
  @Permit("neighbours:read")
  public Page<Word> words(UUID id, PageRequest page) {
    activities.get(id);
    return WordTable.list(jdbi, scopes.requireTenant(), id, page);
  }

  /** Says something in the community's name to all who take part; at most 1000 characters. */
  @Permit("neighbours:write")
  @Mutates("neighbours.answered")
  public UUID answer(UUID id, String words) {
    return part.answer(activities.get(id), Invalid.text("note", words, LONGEST_WORD));
  }

  /**
   * Takes away what was said: the host everywhere, a guest for its own residents.
   *
   * @throws NotFound there is no such activity
   */
  @Permit("neighbours:write")
  @Mutates("neighbours.hushed")
  public void hush(UUID id, UUID word) {
    part.hush(activities.get(id), word);
  }
}
