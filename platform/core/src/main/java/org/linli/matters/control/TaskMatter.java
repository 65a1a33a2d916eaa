package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;

/** Of which matter a task is. */
@ApplicationScoped
public class TaskMatter {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public TaskMatter(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected TaskMatter() {
    this(null, null);
  }

  /**
   * @throws NotFound where there is none
   */
  public UUID of(UUID task) {
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
