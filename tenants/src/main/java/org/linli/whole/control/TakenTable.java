package org.linli.whole.control;

import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;
import org.linli.whole.entity.WholeManifest;

/** When a community was last taken along whole: what has to be before it may be erased. */
public final class TakenTable {

  private TakenTable() {}

  /** In the transaction that writes the file; an older note of the community gives way. */
  public static void note(Handle handle, TenantId tenant, WholeManifest manifest, String by) {
    handle
        .createUpdate(
            """
            insert into whole_taken (tenant_id, at, row_count, by_name) values (:tenant, :at, :rows, :by)
            on conflict (tenant_id) do update
              set at = excluded.at, row_count = excluded.row_count, by_name = excluded.by_name""")
        .bind("tenant", tenant)
        .bind("at", manifest.at())
        .bind("rows", manifest.rows())
        .bind("by", by)
        .execute();
  }
}
