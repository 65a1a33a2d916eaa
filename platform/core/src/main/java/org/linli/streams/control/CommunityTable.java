package org.linli.streams.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.streams.entity.AdmittedCommunity;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Rows of {@code stream_community}: for whose devices a stream may speak. */
public final class CommunityTable {

  private CommunityTable() {}

  /** Whether it is a community of the division that is served. */
  public static boolean isBelow(Handle handle, TenantId tenant, DivisionCode scope) {
    return handle
            .createQuery(
                """
                select count(*) from tenant
                where id = :tenant and state = 'ACTIVE' and code like :scope""")
            .bind("tenant", tenant)
            .bind("scope", scope == null ? "-" : scope.value() + "%")
            .mapTo(long.class)
            .one()
        > 0;
  }

  public static void admit(
      Handle handle, UUID stream, TenantId tenant, List<String> models, String by, Instant now) {
    handle
        .createUpdate(
            """
            insert into stream_community (stream_id, tenant_id, models, admitted_at, admitted_by)
            values (:stream, :tenant, :models, :now, :by)
            on conflict (stream_id, tenant_id) do update set models = excluded.models,
              admitted_at = excluded.admitted_at, admitted_by = excluded.admitted_by, ended_at = null, ended_by = null""")
        .bind("stream", stream)
        .bind("tenant", tenant)
        .bind("models", String.join(" ", models))
        .bind("now", now)
        .bind("by", by)
        .execute();
  }

  public static boolean end(Handle handle, UUID stream, TenantId tenant, String by, Instant now) {
    return handle
            .createUpdate(
                """
                update stream_community set ended_at = :now, ended_by = :by
                where stream_id = :stream and tenant_id = :tenant and ended_at is null""")
            .bind("stream", stream)
            .bind("tenant", tenant)
            .bind("now", now)
            .bind("by", by)
            .execute()
        > 0;
  }

  /** Those that still admit it first, by their ids. */
  public static List<AdmittedCommunity> of(Handle handle, UUID stream) {
    return handle
        .createQuery(
            """
            select w.*, d.name from stream_community w join tenant t on t.id = w.tenant_id
            left join division d on d.code = t.code
            where w.stream_id = :stream order by w.ended_at is not null, w.tenant_id""")
        .bind("stream", stream)
        .map(
            (row, context) ->
                new AdmittedCommunity(
                    row.getString("tenant_id"),
                    row.getString("name"),
                    models(row.getString("models")),
                    StreamTable.at(row, "admitted_at"),
                    row.getString("admitted_by"),
                    StreamTable.at(row, "ended_at"),
                    row.getString("ended_by")))
        .list();
  }

  static List<String> models(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
