package org.linli.matters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.linli.persistence.Sql;

/**
 * The row of a step that failed, with the matter that waits for it.
 *
 * @param definition the version of the process that the step is of
 * @param whole the version of the process that the matter is of
 * @param fault the name of the refusal, or of the fault
 */
record Fault(
    UUID id,
    UUID instance,
    UUID definition,
    UUID whole,
    String node,
    int attempts,
    String fault,
    Instant openedAt,
    UUID matter,
    String number,
    String kind,
    String title) {

  static final String COLUMNS =
      "select f.id, f.instance_id, c.definition_id, w.definition_id as whole_id, f.node, f.attempts, f.fault, f.opened_at,"
          + " m.id as matter_id, m.number, m.kind, m.title ";

  static final String FROM =
      """
      from process_incident f
      join process_instance c on c.tenant_id = f.tenant_id and c.id = f.instance_id
      join process_instance w on w.tenant_id = f.tenant_id and w.id = f.root_id
      join matter m on m.tenant_id = f.tenant_id and m.instance_id = f.root_id
      left join place p on p.tenant_id = m.tenant_id and p.id = m.place_id
      where f.tenant_id = :tenant and f.solved_at is null\
      """;

  static Fault read(ResultSet row) throws SQLException {
    return new Fault(
        row.getObject("id", UUID.class),
        row.getObject("instance_id", UUID.class),
        row.getObject("definition_id", UUID.class),
        row.getObject("whole_id", UUID.class),
        row.getString("node"),
        row.getInt("attempts"),
        row.getString("fault"),
        Sql.instant(row, "opened_at"),
        row.getObject("matter_id", UUID.class),
        row.getString("number"),
        row.getString("kind"),
        row.getString("title"));
  }
}
