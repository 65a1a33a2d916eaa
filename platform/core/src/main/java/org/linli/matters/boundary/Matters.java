package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.Course;
import org.linli.matters.control.Kinds;
import org.linli.matters.control.MatterLists;
import org.linli.matters.control.NotByThisDoor;
import org.linli.matters.control.Opening;
import org.linli.matters.control.SparedCount;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.Spared;

/** The community's matters of all kinds, for those who work there. */
@Facade
public class Matters {

  private static final Set<Door> DOORS =
      EnumSet.of(Door.COUNTER, Door.HOTLINE, Door.PATROL, Door.PAPER, Door.MESSAGE);

  private final Kinds kinds;
  private final Opening opening;
  private final MatterLists lists;
  private final Course course;
  private final SparedCount spared;

  @Inject
  public Matters(
      Kinds kinds, Opening opening, MatterLists lists, Course course, SparedCount spared) {
    this.kinds = kinds;
    this.opening = opening;
    this.lists = lists;
    this.course = course;
    this.spared = spared;
  }

  /** For the container's proxy alone. */
  protected Matters() {
    this(null, null, null, null, null);
  }

  /** What may be begun at the counter, on the telephone or on the spot. */
  @Permit("matters:read")
  public List<KindView> kinds() {
    return kinds.by(DOORS);
  }

  /** A kind with its guide and the form that begins it. */
  @Permit("matters:read")
  public KindDetail kind(String kind) {
    return kinds.one(kind, DOORS);
  }

  /** What would be refused of a draft, papers that are missing among it 材料预审. */
  @Permit("matters:open")
  public List<FieldFault> faults(MatterDraft draft) {
    return opening.faults(draft, DOORS);
  }

  /**
   * The place of the community that a spot on the map is at; empty where its places have none.
   *
   * @throws org.linli.access.boundary.Invalid for a spot outside the community's ground
   */
  @Permit("matters:open")
  public Optional<UUID> whereabouts(Location spot) {
    return opening.whereabouts(spot);
  }

  /** Takes up a matter on behalf of somebody, or one that was found on the spot. */
  @Permit("matters:open")
  @Mutates("matter.opened")
  public Opened open(MatterDraft draft) {
    if (!DOORS.contains(draft.door())) {
      throw new NotByThisDoor("matter-by-door");
    }
    return opening.open(draft, null);
  }

  /** Newest first; who does not see the whole community sees the own ones and the own grids. */
  @Permit("matters:read")
  public Page<MatterRow> list(MatterQuery query, PageRequest page) {
    return lists.seen(query, page);
  }

  @Permit("matters:read")
  public MatterDetail get(UUID matter) {
    return lists.seen(matter);
  }

  /** A photograph, voice note or scan that its form shows to the caller. */
  @Permit("matters:read")
  public Enclosure get(UUID matter, UUID file) {
    return lists.seenFile(matter, file);
  }

  /**
   * How many papers and ways people were spared.
   *
   * @param until its last day, itself counted
   */
  @Permit("matters:read")
  public Spared spared(LocalDate from, LocalDate until) {
    return spared.between(from, until);
  }

  /** Lets its clocks stand still, with a reason. */
  @Permit("matters:write")
  @Mutates("matter.suspended")
  public void suspend(UUID matter, String reason) {
    course.suspend(matter, reason);
  }

  /** Lets its clocks go on. */
  @Permit("matters:write")
  @Mutates("matter.resumed")
  public void resume(UUID matter) {
    course.resume(matter);
  }

  /** Urges those who have it in hand 督办. */
  @Permit("matters:write")
  @Mutates("matter.urged")
  public void urge(UUID matter, String reason) {
    course.urge(matter, reason);
  }

  /** Ends it before its end, with a reason. */
  @Permit("matters:write")
  @Mutates("matter.cancelled")
  public void cancel(UUID matter, String reason) {
    course.cancel(matter, reason);
  }

  /**
   * Tells it what it waits for.
   *
   * @param name of the message, as its process names it
   */
  @Permit("matters:write")
  @Mutates("matter.told")
  public void message(UUID matter, String name, Map<String, Object> values) {
    course.message(matter, name, values);
  }
}
