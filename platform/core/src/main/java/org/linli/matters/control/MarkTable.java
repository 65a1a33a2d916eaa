package org.linli.matters.control;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** Where a matter lies, by its number and code together. */
final class MarkTable {

  /** A matter of a community. */
  record Mark(TenantId tenant, UUID matter) {}

  private MarkTable() {}

  static void add(Handle handle, TenantId tenant, UUID matter, String mark) {
    handle.execute(
        "insert into matter_mark (mark, tenant_id, matter_id) values (?, ?, ?)",
        mark,
        tenant.value(),
        matter);
  }

  static Optional<Mark> find(Handle handle, String mark) {
    return handle
        .createQuery("select tenant_id, matter_id from matter_mark where mark = :mark")
        .bind("mark", mark)
        .map(
            (row, context) ->
                new Mark(new TenantId(row.getString(1)), row.getObject(2, UUID.class)))
        .findOne();
  }
}
