package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.matters.control.Course;
import org.linli.matters.control.Hands;
import org.linli.matters.control.Kinds;
import org.linli.matters.control.MatterLists;
import org.linli.matters.control.Opening;
import org.linli.matters.control.WorkLists;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.Satisfaction;
import org.linli.matters.entity.TaskView;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;

/** What a resident asks for, how far it has come, and what the resident is asked in turn. */
@Facade
public class OwnMatters {

  private static final Set<Door> DOOR = EnumSet.of(Door.RESIDENT);

  private final Scopes scopes;
  private final Kinds kinds;
  private final Opening opening;
  private final MatterLists lists;
  private final WorkLists work;
  private final Hands hands;
  private final Course course;

  @Inject
  public OwnMatters(
      Scopes scopes,
      Kinds kinds,
      Opening opening,
      MatterLists lists,
      WorkLists work,
      Hands hands,
      Course course) {
    this.scopes = scopes;
    this.kinds = kinds;
    this.opening = opening;
    this.lists = lists;
    this.work = work;
    this.hands = hands;
    this.course = course;
  }

  /** For the container's proxy alone. */
  protected OwnMatters() {
    this(null, null, null, null, null, null, null);
  }

  /** What a resident may ask for. */
  @Permit("matters:apply")
  public List<KindView> kinds() {
    return kinds.by(DOOR);
  }

  /** A kind with its guide and the form that begins it. */
  @Permit("matters:apply")
  public KindDetail get(String kind) {
    return kinds.one(kind, DOOR);
  }

  /** What would be refused of a draft, papers that are missing among it 材料预审. */
  @Permit("matters:apply")
  public List<FieldFault> faults(MatterDraft draft) {
    return opening.faults(draft, DOOR);
  }

  /** Under the caller's own name, or under none where the kind allows that. */
  @Permit("matters:apply")
  @Mutates("matter.opened")
  public Opened open(MatterDraft draft) {
    var phone = draft.applicant() == null ? null : draft.applicant().phone();
    var own =
        new MatterDraft(
            draft.kind(),
            Door.RESIDENT,
            draft.title(),
            draft.place(),
            draft.spot(),
            draft.anonymous(),
            new Applicant(scopes.caller().displayName(), phone),
            draft.values(),
            draft.location());
    return opening.open(own, scopes.caller().accountId());
  }

  /** Newest first. */
  @Permit("matters:apply")
  public Page<MatterRow> list(PageRequest page) {
    return lists.own(page);
  }

  /** One of the caller's own, with how far it has come. */
  @Permit("matters:apply")
  public MatterDetail get(UUID matter) {
    return lists.own(matter);
  }

  /** A photograph, voice note or scan of one of the caller's own. */
  @Permit("matters:apply")
  public Enclosure get(UUID matter, UUID file) {
    return lists.ownFile(matter, file);
  }

  /** How content the caller is, with one tap: where that is asked, and after the end. */
  @Permit("matters:apply")
  @Mutates("matter.appraised")
  public void appraise(UUID matter, Satisfaction word) {
    if (word == null) {
      throw new Invalid("satisfaction", "required");
    }
    lists.appraise(matter, word);
  }

  @Permit("matters:apply")
  @Mutates("matter.withdrawn")
  public void withdraw(UUID matter, String reason) {
    course.withdraw(matter, reason);
  }

  /** What the caller is asked: to confirm, to appraise. */
  @Permit("matters:apply")
  public Page<WorkItem> tasks(PageRequest page) {
    return work.page(new WorkQuery(WorkQuery.Whose.MINE, null, null), page);
  }

  /** The form of such a question; empty for one that is not the caller's. */
  @Permit("matters:apply")
  public java.util.Optional<TaskView> task(UUID task) {
    hands.requireOwn(task);
    return java.util.Optional.of(hands.view(task));
  }

  /** Answers it. */
  @Permit("matters:apply")
  @Mutates("task.done")
  public void complete(UUID task, Map<String, Object> values, String note) {
    hands.requireOwn(task);
    hands.complete(task, values, note);
  }
}
