package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.calendar.boundary.Calendar;
import org.linli.processes.entity.TaskRow;

/** Gives tasks from hand to hand, and stops the clocks of an instance. */
@ApplicationScoped
public class Handing {

  /** A time that no timer reaches: two hundred years, in hours, so that no calendar bends it. */
  private static final String NEVER = "interval '1752000 hours'";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Calendar calendar;

  @Inject
  public Handing(Jdbi jdbi, Scopes scopes, Calendar calendar) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.calendar = calendar;
  }

  /** For the container's proxy alone. */
  protected Handing() {
    this(null, null, null);
  }

  /**
   * @throws NotFound for a task of another community as for one that there is not
   */
  public TaskRow task(UUID id) {
    return jdbi.withHandle(
        handle ->
            new TaskTable(scopes.requireTenant())
                .find(handle, id)
                .orElseThrow(() -> new NotFound("process-task")));
  }

  /**
   * @throws NotYourTask where the caller does not have it in hand, or it was meant for one account
   */
  public void release(UUID id) {
    var task = open(id);
    if (task.roles().isEmpty()
        || !scopes.caller().isSystem() && !scopes.caller().accountId().equals(task.assignee())) {
      throw new NotYourTask();
    }
    change(id, "state = 'OPEN', assignee = null, claimed_at = null");
  }

  public void offer(UUID id, String role) {
    open(id);
    change(
        id,
        "state = 'OPEN', assignee = null, claimed_at = null, roles = ?",
        Roles.written(List.of(role)));
  }

  public void give(UUID id, UUID account) {
    open(id);
    change(id, "state = 'CLAIMED', claimed_at = clock_timestamp(), assignee = ?", account);
  }

  /** Nothing of it is due any more until it goes on. */
  public void pause(UUID root) {
    jdbi.useHandle(
        handle -> {
          lock(handle, root);
          handle.execute(
              "update process_timer set due_at = due_at + "
                  + NEVER
                  + " where tenant_id = ? and root_id = ?",
              scopes.requireTenant().value(),
              root);
        });
  }

  /**
   * What was due is due later by the time that it stood still; of a limit in working time, what was
   * left of it begins again.
   */
  public void proceed(UUID root, Duration paused) {
    var tenant = scopes.requireTenant().value();
    jdbi.useHandle(
        handle -> {
          lock(handle, root);
          var later = "interval '" + paused.toSeconds() + " seconds'";
          handle.execute(
              "update process_timer set due_at = due_at - "
                  + NEVER
                  + " + "
                  + later
                  + " where tenant_id = ? and root_id = ?",
              tenant,
              root);
          handle.execute(
              "update process_task set due_at = due_at + "
                  + later
                  + " where tenant_id = ? and root_id = ? and state in ('OPEN', 'CLAIMED') and not"
                  + " working",
              tenant,
              root);
          working(handle, root, paused);
        });
  }

  private void working(Handle handle, UUID root, Duration paused) {
    var tenant = scopes.requireTenant();
    var now = Instant.now();
    var dues =
        handle
            .createQuery(
                "select id, due_at from process_task where tenant_id = :tenant and root_id = :root"
                    + " and state in ('OPEN', 'CLAIMED') and working and due_at is not null")
            .bind("tenant", tenant)
            .bind("root", root)
            .reduceRows(
                new java.util.HashMap<UUID, Instant>(),
                (found, row) -> {
                  found.put(
                      row.getColumn("id", UUID.class),
                      row.getColumn("due_at", OffsetDateTime.class).toInstant());
                  return found;
                });
    dues.forEach(
        (task, due) ->
            handle.execute(
                "update process_task set due_at = ? where tenant_id = ? and id = ?",
                calendar.moved(tenant, due, now.minus(paused), now, true).atOffset(ZoneOffset.UTC),
                tenant.value(),
                task));
  }

  private void lock(Handle handle, UUID root) {
    var held =
        handle
            .createQuery(
                "select id from process_instance where tenant_id = :tenant and root_id = :root"
                    + " and state = 'RUNNING' order by id for update")
            .bind("tenant", scopes.requireTenant())
            .bind("root", root)
            .mapTo(UUID.class)
            .list();
    if (held.isEmpty()) {
      throw new InstanceOver();
    }
  }

  private TaskRow open(UUID id) {
    var task = task(id);
    if (!task.state().isOpen()) {
      throw new TaskOver();
    }
    return task;
  }

  private void change(UUID id, String set, Object... values) {
    var all = new java.util.ArrayList<Object>(List.of(values));
    all.add(scopes.requireTenant().value());
    all.add(id);
    var changed =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update process_task set "
                        + set
                        + " where tenant_id = ? and id = ? and state in ('OPEN', 'CLAIMED')",
                    all.toArray()));
    if (changed == 0) {
      throw new TaskOver();
    }
  }
}
