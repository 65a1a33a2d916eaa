package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.processes.entity.How;
import org.linli.processes.entity.InstanceDetail;
import org.linli.processes.entity.TaskQuery;
import org.linli.processes.entity.TaskRow;
import org.linli.processes.entity.Visit;

/** Looks at what runs, without touching it. */
@ApplicationScoped
public class Looking {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Shelf shelf;

  @Inject
  public Looking(Jdbi jdbi, Scopes scopes, Shelf shelf) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.shelf = shelf;
  }

  /** For the container's proxy alone. */
  protected Looking() {
    this(null, null, null);
  }

  public Page<TaskRow> tasks(TaskQuery query, PageRequest page) {
    return new TaskTable(scopes.requireTenant()).open(jdbi, query, page);
  }

  public InstanceDetail instance(UUID id) {
    return jdbi.withHandle(
        handle ->
            new InstanceTable(handle, scopes.requireTenant(), shelf)
                .find(id)
                .orElseThrow(() -> new NotFound("process-instance")));
  }

  public List<InstanceDetail> instances(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle -> new InstanceTable(handle, scopes.requireTenant(), shelf).all(ids));
  }

  public List<Visit> history(UUID instance) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from process_history where tenant_id = :tenant and instance_id = :id"
                        + " order by ordinal")
                .bind("tenant", scopes.requireTenant())
                .bind("id", instance)
                .map(
                    (row, context) ->
                        new Visit(
                            row.getInt("ordinal"),
                            row.getString("node"),
                            How.valueOf(row.getString("how")),
                            row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                            row.getObject("left_at", OffsetDateTime.class).toInstant(),
                            row.getObject("by_id", UUID.class),
                            row.getString("note")))
                .list());
  }
}
