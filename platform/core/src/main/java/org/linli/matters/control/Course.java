package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Scopes;
import org.linli.calendar.boundary.Calendar;
import org.linli.city.boundary.Changes;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.MatterState;
import org.linli.processes.boundary.Processes;
import org.linli.processes.boundary.Steering;
import org.linli.work.boundary.DueWork;

/** What is done with a matter as a whole, each with a reason that stays written down. */
@ApplicationScoped
public class Course {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final MatterTable table;
  private final Processes processes;
  private final Steering steering;
  private final Changes changes;
  private final FormTable forms;
  private final Calendar calendar;
  private final Clocks clocks;
  private final DueWork work;

  @Inject
  public Course(
      Jdbi jdbi,
      Scopes scopes,
      MatterTable table,
      Processes processes,
      Steering steering,
      Changes changes,
      FormTable forms,
      Calendar calendar,
      Clocks clocks,
      DueWork work) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.table = table;
    this.processes = processes;
    this.steering = steering;
    this.changes = changes;
    this.forms = forms;
    this.calendar = calendar;
    this.clocks = clocks;
    this.work = work;
  }

  /** For the container's proxy alone. */
  protected Course() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  public void suspend(UUID id, String reason) {
    halt(standing(id, MatterState.RUNNING), Deed.SUSPENDED, Deeds.reason(reason));
  }

  /** Its clocks stand still from now on. */
  void halt(Matter matter, Deed deed, String why) {
    steering.pause(matter.instance());
    change(
        matter,
        deed,
        why,
        "suspended_at = ?, suspended_for = ?",
        Instant.now().atOffset(ZoneOffset.UTC),
        why);
  }

  /**
   * Whatever was due is due later by the time that it stood still; in working time where its limit
   * is.
   *
   * @throws MatterStands where another goes on for it: that has to be undone
   */
  public void resume(UUID id) {
    var matter = standing(id, MatterState.SUSPENDED);
    if (jdbi.withHandle(handle -> Merges.isMerged(handle, scopes.requireTenant(), id))) {
      throw new MatterStands(matter.state());
    }
    goOn(matter, Deed.RESUMED, null);
  }

  /** Its clocks go on. */
  void goOn(Matter matter, Deed deed, String note) {
    var tenant = scopes.requireTenant();
    var now = Instant.now();
    steering.proceed(matter.instance(), Duration.between(matter.suspendedAt(), now));
    clocks.goOn(tenant, matter.instance(), matter.suspendedAt(), now);
    var due = calendar.moved(tenant, matter.dueAt(), matter.suspendedAt(), now, isWorking(matter));
    change(
        matter,
        deed,
        note,
        "suspended_at = null, suspended_for = null, due_at = ?",
        due.atOffset(ZoneOffset.UTC));
  }

  private boolean isWorking(Matter matter) {
    var form = forms.of(matter.definition());
    var item = processes.instance(matter.instance()).variables().get(MatterForm.ITEM);
    return form.item(item).map(one -> one.limit()).orElse(form.limit()).isWorking();
  }

  public void urge(UUID id, String reason) {
    var matter = standing(id, MatterState.RUNNING);
    change(
        matter,
        Deed.URGED,
        Deeds.reason(reason),
        "urged = urged + 1, urged_at = ?",
        Instant.now().atOffset(ZoneOffset.UTC));
    var tenant = scopes.requireTenant();
    jdbi.withHandle(handle -> Step.of(handle, tenant, matter.instance()))
        .forEach(step -> work.schedule(tenant, UrgedNews.KIND, step.task(), Instant.now()));
  }

  public void cancel(UUID id, String reason) {
    cancel(table.seen(id), reason);
  }

  public void withdraw(UUID id, String reason) {
    cancel(table.own(id), reason);
  }

  void cancel(Matter matter, String reason) {
    if (matter.state() != MatterState.RUNNING && matter.state() != MatterState.SUSPENDED) {
      throw new MatterStands(matter.state());
    }
    var why = Deeds.reason(reason);
    processes.cancel(matter.instance(), why);
    change(matter, Deed.CANCELLED, why, "suspended_at = null, suspended_for = null");
  }

  /**
   * @throws Invalid where the matter waits for no such message
   */
  public void message(UUID id, String name, Map<String, Object> values) {
    var matter = standing(id, MatterState.RUNNING);
    if (name == null
        || processes.message(name, matter.number(), values == null ? Map.of() : values) == 0) {
      throw new Invalid("name", "not-awaited");
    }
    change(
        matter, Deed.MESSAGE, name.length() > 120 ? name.substring(0, 120) : name, "urged = urged");
  }

  /**
   * @throws MatterStands where it is in another state
   */
  private Matter standing(UUID id, MatterState wanted) {
    var matter = table.seen(id);
    if (matter.state() != wanted) {
      throw new MatterStands(matter.state());
    }
    return matter;
  }

  private void change(Matter matter, Deed deed, String note, String set, Object... values) {
    var tenant = scopes.requireTenant();
    jdbi.useHandle(
        handle -> {
          var all = new java.util.ArrayList<Object>(java.util.List.of(values));
          all.add(tenant.value());
          all.add(matter.id());
          handle.execute(
              "update matter set " + set + " where tenant_id = ? and id = ?", all.toArray());
          write(handle, matter.id(), deed, null, note);
          OriginTable.touch(handle, tenant, matter.id());
        });
    EventFigures.moved(work, tenant, matter.kind(), matter.id());
    BoardCount.moved(work, tenant);
    changes.tell(tenant, "matters");
  }

  void write(Handle handle, UUID matter, Deed deed, String node, String note) {
    Deeds.write(
        handle, scopes.requireTenant(), scopes.caller(), matter, deed, node, note, Instant.now());
  }
}
