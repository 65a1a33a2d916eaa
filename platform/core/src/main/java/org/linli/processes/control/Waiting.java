package org.linli.processes.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * A token that waits for a time or a message.
 *
 * @param attempts how often it has failed
 */
public record Waiting(
    UUID id, TenantId tenant, UUID instance, UUID root, int token, String node, int attempts) {

  /** Out of a row with the columns' own names. */
  static Waiting of(ResultSet row, TenantId tenant, int attempts) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        tenant,
        row.getObject("instance_id", UUID.class),
        row.getObject("root_id", UUID.class),
        row.getInt("token"),
        row.getString("node"),
        attempts);
  }
}
