package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.matters.control.StepNames;
import org.linli.matters.entity.UrgedStep;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;

/**
 * What the tiers above gave the community to do, and whether it answered: the tasks of its
 * micro-brain 社区微脑 (004 part three). Doing the step is the answer, which those above see at once.
 */
@Facade
public class UrgedSteps {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final StepNames names;

  @Inject
  public UrgedSteps(Jdbi jdbi, Scopes scopes, StepNames names) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.names = names;
  }

  /** For the container's proxy alone. */
  protected UrgedSteps() {
    this(null, null, null);
  }

  /** Of the own community: what waits for an answer first, the newest word first. */
  @Permit("matters:all")
  public Page<UrgedStep> list(PageRequest page) {
    return new PagedQuery(
            """
            select u.at, u.actor_name, u.note, t.node, t.ended_at, i.definition_id, m.id, m.number, m.kind\s\
            """,
            """
            from matter_urging u
            join process_task t on t.tenant_id = u.tenant_id and t.id = u.task_id
            join process_instance i on i.tenant_id = t.tenant_id and i.id = t.instance_id
            join matter m on m.tenant_id = t.tenant_id and m.instance_id = t.root_id
            where u.tenant_id = :tenant\
            """)
        .bind("tenant", scopes.requireTenant())
        .found("m.number ilike :search", page)
        .page(jdbi, page, "t.ended_at is not null, u.at desc, u.id", (row, context) -> row(row));
  }

  private UrgedStep row(ResultSet row) throws SQLException {
    var definition = row.getObject("definition_id", UUID.class);
    var locale = scopes.caller().locale();
    return new UrgedStep(
        row.getObject("id", UUID.class),
        row.getString("number"),
        names.kind(definition, row.getString("kind"), locale),
        names.step(definition, row.getString("node"), locale),
        row.getString("note"),
        row.getString("actor_name"),
        Sql.instant(row, "at"),
        Sql.instant(row, "ended_at"));
  }
}
