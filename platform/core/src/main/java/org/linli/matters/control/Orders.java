package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;

/** Remembers for a week what an order of several did, in the transaction that does it. */
@ApplicationScoped
public class Orders {

  private static final Duration KEPT = Duration.ofDays(7);

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Orders(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Orders() {
    this(null, null);
  }

  /**
   * False where the order did this task before.
   *
   * @param order null for one that is not remembered
   */
  public boolean begin(UUID order, UUID task) {
    return order == null
        || jdbi.withHandle(
                handle ->
                    handle.execute(
                        "insert into matter_order (tenant_id, order_id, task_id, at)"
                            + " values (?, ?, ?, ?) on conflict do nothing",
                        scopes.requireTenant().value(),
                        order,
                        task,
                        Instant.now().atOffset(ZoneOffset.UTC)))
            > 0;
  }

  /** Orders of long ago are sent by nobody any more. */
  public void forget() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from matter_order where tenant_id = ? and at < ?",
                scopes.requireTenant().value(),
                Instant.now().minus(KEPT).atOffset(ZoneOffset.UTC)));
  }

  /**
   * The matter of a task.
   *
   * @throws NotFound where there is none
   */
  public UUID matter(UUID task) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select m.id from process_task t join matter m on m.tenant_id = t.tenant_id and"
                        + " m.instance_id = t.root_id where t.tenant_id = :tenant and t.id = :task")
                .bind("tenant", scopes.requireTenant())
                .bind("task", task)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new NotFound("process-task")));
  }
}
