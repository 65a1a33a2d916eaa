package org.linli.quotas.control;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.TenantId;

/** Quotas that differ from the pack as rows. */
final class QuotaTable {

  private QuotaTable() {}

  static Map<Metered, Quota> quotas(Handle handle) {
    var quotas = new HashMap<Metered, Quota>();
    handle
        .createQuery("select tenant_id, kind, soft, hard from tenant_quota")
        .map(
            (row, context) ->
                Map.entry(
                    new Metered(
                        new TenantId(row.getString("tenant_id")),
                        QuotaKind.valueOf(row.getString("kind"))),
                    new Quota(row.getLong("soft"), row.getLong("hard"))))
        .forEach(entry -> quotas.put(entry.getKey(), entry.getValue()));
    return quotas;
  }

  static Optional<SetQuota> of(Handle handle, Metered what) {
    return handle
        .createQuery("select * from tenant_quota where tenant_id = :tenant and kind = :kind")
        .bind("tenant", what.tenant())
        .bind("kind", what.kind())
        .map(
            (row, context) ->
                new SetQuota(
                    new Quota(row.getLong("soft"), row.getLong("hard")),
                    row.getString("note"),
                    row.getString("set_by"),
                    row.getObject("set_at", OffsetDateTime.class).toInstant()))
        .findOne();
  }

  static void put(Handle handle, Metered what, SetQuota set) {
    handle
        .createUpdate(
            """
            insert into tenant_quota (tenant_id, kind, soft, hard, note, set_by, set_at)
            values (:tenant, :kind, :soft, :hard, :note, :by, :at)
            on conflict (tenant_id, kind) do update set soft = excluded.soft, hard = excluded.hard,
              note = excluded.note, set_by = excluded.set_by, set_at = excluded.set_at""")
        .bind("tenant", what.tenant())
        .bind("kind", what.kind())
        .bind("soft", set.quota().soft())
        .bind("hard", set.quota().hard())
        .bind("note", set.note())
        .bind("by", set.by())
        .bind("at", set.at())
        .execute();
  }

  static boolean remove(Handle handle, Metered what) {
    return handle.execute(
            "delete from tenant_quota where tenant_id = ? and kind = ?",
            what.tenant().value(),
            what.kind().name())
        == 1;
  }
}
