package org.linli.provision.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.provision.entity.Extent;
import org.linli.provision.entity.ExtentDraft;
import org.linli.tenancy.entity.TenantId;

/** How much there is to be covered, as the community wrote it down. */
public final class ExtentTable {

  /** Stands for no compound: a key of a table has no room for null. */
  private static final UUID NONE = new UUID(0, 0);

  private final Jdbi jdbi;

  public ExtentTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  static String key(UUID place, String basis) {
    return place + "/" + basis;
  }

  Map<String, Double> amounts(TenantId tenant) {
    var amounts = new HashMap<String, Double>();
    all(tenant)
        .forEach(extent -> amounts.put(key(extent.place(), extent.basis()), extent.amount()));
    return amounts;
  }

  public List<Extent> all(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from place_extent where tenant_id = :tenant order by basis, area")
                .bind("tenant", tenant)
                .map(
                    (row, context) -> {
                      var area = row.getObject("area", UUID.class);
                      return new Extent(
                          NONE.equals(area) ? null : area,
                          row.getString("basis"),
                          row.getDouble("amount"),
                          row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                          row.getString("noted_by"));
                    })
                .list());
  }

  /** Writes an extent over the one before. */
  public void write(TenantId tenant, ExtentDraft draft, String by, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into place_extent (tenant_id, area, basis, amount, noted_at, noted_by)
                    values (:tenant, :area, :basis, :amount, :at, :by)
                    on conflict (tenant_id, area, basis) do update set amount = excluded.amount,
                      noted_at = excluded.noted_at, noted_by = excluded.noted_by""")
                .bind("tenant", tenant)
                .bind("area", draft.place() == null ? NONE : draft.place())
                .bind("basis", draft.per())
                .bind("amount", draft.amount())
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .execute());
  }
}
