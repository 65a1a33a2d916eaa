package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.Hands;
import org.linli.matters.control.WorkLists;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.TaskView;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;

/** My work 我的工作: what the caller has in hand or may take, of all kinds of matters. */
@Facade
public class MyWork {

  private static final int MOST = 100;

  private final WorkLists lists;
  private final Hands hands;

  @Inject
  public MyWork(WorkLists lists, Hands hands) {
    this.lists = lists;
    this.hands = hands;
  }

  /** For the container's proxy alone. */
  protected MyWork() {
    this(null, null);
  }

  /** What is due first on top. */
  @Permit("matters:handle")
  public Page<WorkItem> list(WorkQuery query, PageRequest page) {
    return lists.page(query, page);
  }

  /** A task with the form of its step. */
  @Permit("matters:handle")
  public TaskView get(UUID task) {
    return hands.view(task);
  }

  @Permit("matters:handle")
  @Mutates("task.taken")
  public void take(UUID task) {
    hands.take(task);
  }

  /** All of them, or none. */
  @Permit("matters:handle")
  @Mutates("task.taken")
  public void takeAll(List<UUID> tasks) {
    if (tasks == null || tasks.isEmpty() || tasks.size() > MOST) {
      throw new Invalid("tasks", "1.." + MOST);
    }
    tasks.forEach(hands::take);
  }

  /** Back to those it was offered to, with a reason 退单. */
  @Permit("matters:handle")
  @Mutates("task.given-back")
  public void giveBack(UUID task, String reason) {
    hands.giveBack(task, reason);
  }

  /** Who may do a task, those with the least in hand first. */
  @Permit("matters:write")
  public List<Candidate> candidates(UUID task) {
    return hands.candidates(task);
  }

  /**
   * To other hands, with a reason 改派.
   *
   * @param role to whose holders; null where an account is named
   * @param account to whom: somebody who may do the step and is not away; null where a role is
   *     named
   */
  @Permit("matters:write")
  @Mutates("task.passed-on")
  public void passOn(UUID task, String role, UUID account, String reason) {
    hands.passOn(task, role, account, reason);
  }

  /** Does a task with what its form asks for; the matter goes on. */
  @Permit("matters:handle")
  @Mutates("task.done")
  public void complete(UUID task, Map<String, Object> values, String note) {
    hands.complete(task, values, note);
  }
}
