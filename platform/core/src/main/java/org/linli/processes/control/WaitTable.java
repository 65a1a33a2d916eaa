package org.linli.processes.control;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** The rows of messages that are waited for. */
final class WaitTable {

  private final Handle handle;
  private final TenantId tenant;

  WaitTable(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  List<Waiting> taking(String name, String businessKey) {
    return handle
        .createQuery(
            """
            select id, instance_id, root_id, token, node from process_message
            where tenant_id = :tenant and name = :name and business_key = :key order by id limit 500""")
        .bind("tenant", tenant)
        .bind("name", name)
        .bind("key", businessKey)
        .map((row, context) -> Waiting.of(row, tenant, 0))
        .list();
  }

  /** A message is taken once. */
  static Script taken(TenantId tenant, List<Waiting> waits) {
    return new Script()
        .add(
            "delete from process_message where tenant_id = ? and id in (select * from unnest(cast(? as uuid[])))",
            tenant.value(),
            waits.stream().map(wait -> wait.id().toString()).toArray(String[]::new));
  }
}
