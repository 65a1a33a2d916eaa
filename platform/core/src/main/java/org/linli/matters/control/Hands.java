package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.TaskForm;
import org.linli.matters.entity.TaskView;
import org.linli.processes.boundary.Processes;
import org.linli.processes.boundary.Steering;
import org.linli.processes.entity.TaskRow;

/** What is done with one task: taken, given back, passed on, done with its form. */
@ApplicationScoped
public class Hands {

  private static final TaskForm NOTHING = new TaskForm(null, null, null);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final MatterTable table;
  private final WorkLists lists;
  private final Processes processes;
  private final Steering steering;
  private final Course course;
  private final MatterFiles files;
  private final Changes changes;
  private final Telling telling;

  @Inject
  public Hands(
      Jdbi jdbi,
      Scopes scopes,
      FormTable forms,
      MatterTable table,
      WorkLists lists,
      Processes processes,
      Steering steering,
      Course course,
      MatterFiles files,
      Changes changes,
      Telling telling) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.lists = lists;
    this.processes = processes;
    this.steering = steering;
    this.course = course;
    this.files = files;
    this.changes = changes;
    this.telling = telling;
  }

  /** For the container's proxy alone. */
  protected Hands() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  public TaskView view(UUID task) {
    var item = lists.one(task);
    var row = steering.task(task);
    var instance = processes.instance(row.instance());
    var form = forms.of(instance.definition());
    var caller = scopes.caller();
    var own = caller.accountId() != null && caller.accountId().equals(matter(task).applicant());
    var showing = new Showing(caller.roles(), own, caller.locale());
    var step = form.tasks().getOrDefault(row.node(), NOTHING);
    return new TaskView(item, showing.of(form, step, instance.variables()));
  }

  public void take(UUID task) {
    var matter = running(task);
    reachable(steering.task(task));
    processes.claim(task);
    write(matter, Deed.TAKEN, task, null);
  }

  public void giveBack(UUID task, String reason) {
    var matter = running(task);
    var why = Deeds.reason(reason);
    steering.release(task);
    write(matter, Deed.GIVEN_BACK, task, why);
  }

  /**
   * @param role to whose holders; null where an account is named
   * @param account to whom; null where a role is named
   */
  public void passOn(UUID task, String role, UUID account, String reason) {
    var matter = running(task);
    table.seen(matter.id());
    var why = Deeds.reason(reason);
    if ((role == null || role.isBlank()) == (account == null)) {
      throw new Invalid("role", "role-or-account");
    }
    if (account == null) {
      if (able(List.of(role), matter).isEmpty()) {
        throw new NotFound("role");
      }
      steering.offer(task, role);
    } else {
      give(matter, task, account);
    }
    write(matter, Deed.PASSED_ON, task, why);
  }

  /** Into the hands of somebody who may do the step and is there; nobody else could end it. */
  private void give(Matter matter, UUID task, UUID account) {
    var tenant = scopes.requireTenant();
    var name = jdbi.withHandle(handle -> People.name(handle, tenant, account));
    if (name == null) {
      throw new NotFound("account");
    }
    if (able(steering.task(task).roles(), matter).stream()
        .noneMatch(one -> one.account().equals(account) && !one.away())) {
      throw new PersonNotAble(name);
    }
    steering.give(task, account);
    telling.given(matter.id(), account);
  }

  /** Who may do a task, those with the least in hand first. */
  public List<Candidate> candidates(UUID task) {
    var matter = matter(task);
    table.seen(matter.id());
    return able(steering.task(task).roles(), matter);
  }

  private List<Candidate> able(List<String> roles, Matter matter) {
    var staff = forms.of(matter.definition()).staff();
    return jdbi.withHandle(
        handle -> People.able(handle, scopes.requireTenant(), roles, staff, Instant.now()));
  }

  public void complete(UUID task, Map<String, Object> values, String note) {
    var matter = running(task);
    var row = steering.task(task);
    reachable(row);
    var instance = processes.instance(row.instance());
    var form = forms.of(instance.definition());
    var step = form.tasks().getOrDefault(row.node(), NOTHING);
    var checked =
        Answers.checked(
            form,
            step,
            values == null ? Map.of() : values,
            instance.variables(),
            scopes.caller().locale());
    jdbi.useHandle(
        handle -> OpinionGate.pass(handle, scopes, step, matter, task, row.node(), note));
    processes.complete(task, files.kept(matter.id(), checked), Deeds.note("note", note));
    changes.tell(scopes.requireTenant(), "matters");
  }

  /** What is on offer is for those who see it there; the engine says it of what is in hands. */
  private void reachable(TaskRow row) {
    if (row.state().isOpen() && row.assignee() == null) {
      lists.one(row.id());
    }
  }

  /**
   * A task of a matter that the caller asked for.
   *
   * @throws NotFound for every other
   */
  public void requireOwn(UUID task) {
    if (!scopes.caller().accountId().equals(matter(task).applicant())) {
      throw new NotFound("process-task");
    }
  }

  private Matter matter(UUID task) {
    return table
        .ofInstance(steering.task(task).root())
        .orElseThrow(() -> new NotFound("process-task"));
  }

  private Matter running(UUID task) {
    var matter = matter(task);
    if (matter.state() == MatterState.SUSPENDED) {
      throw new MatterStands(matter.state());
    }
    return matter;
  }

  private void write(Matter matter, Deed deed, UUID task, String note) {
    var node = steering.task(task).node();
    jdbi.useHandle(handle -> course.write(handle, matter.id(), deed, node, note));
    changes.tell(scopes.requireTenant(), "matters");
  }
}
