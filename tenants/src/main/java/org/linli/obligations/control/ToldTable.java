package org.linli.obligations.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Recipient;
import org.linli.tenancy.entity.TenantId;

/** Rows of {@code told_group} and {@code told_members}: on every server the same. */
final class ToldTable {

  private final Handle handle;
  private final Series series;

  /** Whom was told what of whom. */
  record Series(TenantId tenant, Recipient recipient, Asset asset, String measure) {}

  ToldTable(Handle handle, Series series) {
    this.handle = handle;
    this.series = series;
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private Map<String, Object> key() {
    return Map.of(
        "tenant", series.tenant(),
        "recipient", series.recipient().toString(),
        "asset", series.asset().id(),
        "measure", series.measure());
  }

  /** The digests of the groups told, by hour. */
  Map<Instant, Set<String>> told(Instant from, Instant until) {
    var told = new HashMap<Instant, Set<String>>();
    handle
        .createQuery(
            """
            select hour, digest from told_group
            where tenant_id = :tenant and recipient = :recipient and asset = :asset and measure = :measure
              and hour between :from and :until""")
        .bindMap(key())
        .bind("from", time(from))
        .bind("until", time(until))
        .map(
            (row, context) ->
                told.computeIfAbsent(
                        row.getObject(1, OffsetDateTime.class).toInstant(), hour -> new HashSet<>())
                    .add(row.getString(2)))
        .list();
    return told;
  }

  Map<String, Set<UUID>> members(Collection<String> digests) {
    var members = new HashMap<String, Set<UUID>>();
    if (!digests.isEmpty()) {
      handle
          .createQuery(
              "select digest, members from told_members where tenant_id = :tenant and digest in (<digests>)")
          .bind("tenant", series.tenant())
          .bindList("digests", digests)
          .map((row, context) -> members.put(row.getString(1), new Members(row.getBytes(2)).set()))
          .list();
    }
    return members;
  }

  void keep(String digest, Members members) {
    handle
        .createUpdate(
            "insert into told_members (tenant_id, digest, members) values (:tenant, :digest, :members) on conflict do nothing")
        .bind("tenant", series.tenant())
        .bind("digest", digest)
        .bind("members", members.bytes())
        .execute();
  }

  void tell(Map<Instant, Set<String>> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into told_group (tenant_id, recipient, asset, measure, hour, digest)
            values (:tenant, :recipient, :asset, :measure, :hour, :digest) on conflict do nothing""");
    fresh.forEach(
        (hour, digests) ->
            digests.forEach(
                digest ->
                    batch.bindMap(key()).bind("hour", time(hour)).bind("digest", digest).add()));
    batch.execute();
  }

  /** What was told of data that are deleted by now can no longer be set against anything. */
  void forgetBefore(Instant oldest) {
    var gone =
        handle
            .createUpdate(
                """
                delete from told_group where tenant_id = :tenant and recipient = :recipient and asset = :asset
                  and measure = :measure and hour < :oldest""")
            .bindMap(key())
            .bind("oldest", time(oldest))
            .execute();
    if (gone > 0) {
      handle
          .createUpdate(
              """
              delete from told_members m where m.tenant_id = :tenant and not exists
                (select 1 from told_group g where g.tenant_id = m.tenant_id and g.digest = m.digest)""")
          .bind("tenant", series.tenant())
          .execute();
    }
  }
}
