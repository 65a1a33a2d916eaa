package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.matters.control.Kinds;
import org.linli.matters.control.MatterLists;
import org.linli.matters.control.NotByThisDoor;
import org.linli.matters.control.Opening;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.GridEvent;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.Opened;

/**
 * What people saw and report: by a resident's phone 随手拍, on a patrol 巡查上报, at the counter. It
 * becomes a grid event by the community's own form; where that form does not stand open to a door,
 * nothing is reported there.
 */
@Facade
public class GridEvents {

  private static final Set<Door> STAFF = EnumSet.of(Door.PATROL, Door.COUNTER);

  private final Scopes scopes;
  private final Kinds kinds;
  private final Opening opening;
  private final MatterLists lists;

  @Inject
  public GridEvents(Scopes scopes, Kinds kinds, Opening opening, MatterLists lists) {
    this.scopes = scopes;
    this.kinds = kinds;
    this.opening = opening;
    this.lists = lists;
  }

  /** For the container's proxy alone. */
  protected GridEvents() {
    this(null, null, null, null);
  }

  /**
   * What a resident's report asks for.
   *
   * @throws NotByThisDoor where the community's form is not open to residents
   */
  @Permit("reports:write")
  public KindDetail get() {
    return form(Door.RESIDENT);
  }

  /**
   * Takes up what a resident saw, at a place of the own surroundings or at none.
   *
   * @throws NotByThisDoor where the community's form is not open to residents
   */
  @Permit("reports:write")
  @Mutates("matter.opened")
  public Opened report(GridEvent seen) {
    var caller = scopes.caller();
    var who = new Applicant(caller.displayName(), null);
    return opening.open(
        seen.draft(Door.RESIDENT, form(Door.RESIDENT).form(), who), caller.accountId());
  }

  /** The caller's own, newest first. */
  @Permit("reports:write")
  public Page<MatterRow> mine(PageRequest page) {
    return lists.own(GridEvent.KIND, page);
  }

  /** One of the caller's own, with how far it has come. */
  @Permit("reports:write")
  public MatterDetail get(UUID event) {
    var found = lists.own(event);
    if (!found.row().kind().equals(GridEvent.KIND)) {
      throw new NotFound("matter");
    }
    return found;
  }

  /** A photograph or voice note of one of the caller's own. */
  @Permit("reports:write")
  public Enclosure get(UUID event, UUID file) {
    get(event);
    return lists.ownFile(event, file);
  }

  /**
   * The place of the community that a spot on the map is at; empty where its places have none.
   *
   * @throws org.linli.access.boundary.Invalid for a spot outside the community's ground
   */
  @Permit("reports:write")
  public Optional<UUID> whereabouts(Location spot) {
    return opening.whereabouts(spot);
  }

  /**
   * What is asked of who found something on the spot, or writes it down at the counter.
   *
   * @param door {@code PATROL} or {@code COUNTER}
   * @throws NotByThisDoor where the community's form is not open to that door
   */
  @Permit("matters:open")
  public KindDetail get(Door door) {
    if (!STAFF.contains(door)) {
      throw new NotByThisDoor("matter-by-door");
    }
    return form(door);
  }

  /**
   * Takes up what was found on the spot, or is told at the counter.
   *
   * @param door {@code PATROL} or {@code COUNTER}
   * @throws NotByThisDoor where the community's form is not open to that door
   */
  @Permit("matters:open")
  @Mutates("matter.opened")
  public Opened open(Door door, GridEvent seen) {
    return opening.open(seen.draft(door, get(door).form(), null), null);
  }

  private KindDetail form(Door door) {
    try {
      return kinds.one(GridEvent.KIND, EnumSet.of(door));
    } catch (NotFound notOffered) {
      throw new NotByThisDoor("matter-by-door");
    }
  }
}
