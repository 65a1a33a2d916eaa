package org.linli.processes.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.processes.entity.InstanceDetail;
import org.linli.processes.entity.InstanceState;
import org.linli.tenancy.entity.TenantId;

/** The rows of instances. */
final class InstanceTable {

  private final Handle handle;
  private final TenantId tenant;
  private final Shelf shelf;

  InstanceTable(Handle handle, TenantId tenant, Shelf shelf) {
    this.handle = handle;
    this.tenant = tenant;
    this.shelf = shelf;
  }

  /**
   * All that run in the trees of these roots, locked in one order: who moves a token moves alone.
   */
  List<Run> lock(List<UUID> roots) {
    return running(roots, " for update");
  }

  /** The same, for who only looks: nobody waits for that. */
  List<Run> running(List<UUID> roots) {
    return running(roots, "");
  }

  private List<Run> running(List<UUID> roots, String locked) {
    var one = roots.size() == 1;
    var query =
        handle
            .createQuery(
                "select * from process_instance where tenant_id = :tenant and root_id "
                    + (one ? "= :root" : "= any (:roots)")
                    + " and state = 'RUNNING' order by id"
                    + locked)
            .bind("tenant", tenant);
    if (one) {
      query.bind("root", roots.getFirst());
    } else {
      query.bindArray("roots", UUID.class, roots);
    }
    return query.map((row, context) -> run(row)).list();
  }

  Optional<InstanceDetail> find(UUID id) {
    return all(List.of(id)).stream().findFirst();
  }

  List<InstanceDetail> all(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                "select * from process_instance where tenant_id = :tenant and id in (<ids>)")
            .bind("tenant", tenant)
            .bindList("ids", ids)
            .map((row, context) -> detail(row))
            .list();
  }

  Optional<UUID> root(UUID id) {
    return handle
        .createQuery("select root_id from process_instance where tenant_id = :tenant and id = :id")
        .bind("tenant", tenant)
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne();
  }

  private Run run(ResultSet row) throws SQLException {
    var version = shelf.version(row.getObject("definition_id", UUID.class));
    return new Run(
        new Run.Origin(
            row.getObject("id", UUID.class),
            row.getObject("root_id", UUID.class),
            row.getObject("parent_id", UUID.class),
            row.getObject("parent_token", Integer.class),
            row.getString("business_key")),
        version,
        Standing.read(row.getString("standing")),
        Values.read(version.model(), row.getString("variables")));
  }

  private InstanceDetail detail(ResultSet row) throws SQLException {
    var version = shelf.version(row.getObject("definition_id", UUID.class));
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new InstanceDetail(
        row.getObject("id", UUID.class),
        row.getObject("parent_id", UUID.class),
        version.key(),
        version.id(),
        row.getString("business_key"),
        InstanceState.valueOf(row.getString("state")),
        row.getString("outcome"),
        Values.read(version.model(), row.getString("variables")),
        Standing.read(row.getString("standing")).tokens(),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
