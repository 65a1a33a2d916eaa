package org.linli.provision.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.TenantId;

/** What the papers and the mounting of devices say. */
public final class SpecTable {

  private final Jdbi jdbi;

  public SpecTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Map<String, Double> of(TenantId tenant, UUID device) {
    var amounts = new HashMap<String, Double>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select spec, amount from device_spec
                    where tenant_id = :tenant and device_id = :device""")
                .bind("tenant", tenant)
                .bind("device", device)
                .map((row, context) -> Map.entry(row.getString("spec"), row.getDouble("amount")))
                .forEach(entry -> amounts.put(entry.getKey(), entry.getValue())));
    return amounts;
  }

  /** Writes them, whole: one that is left out is gone. */
  public void write(
      TenantId tenant, UUID device, Map<String, Double> amounts, String by, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  "delete from device_spec where tenant_id = :tenant and device_id = :device")
              .bind("tenant", tenant)
              .bind("device", device)
              .execute();
          amounts.forEach(
              (spec, amount) ->
                  handle
                      .createUpdate(
                          """
                          insert into device_spec (tenant_id, device_id, spec, amount, noted_at, noted_by)
                          values (:tenant, :device, :spec, :amount, :at, :by)""")
                      .bind("tenant", tenant)
                      .bind("device", device)
                      .bind("spec", spec)
                      .bind("amount", amount)
                      .bind("at", now.atOffset(ZoneOffset.UTC))
                      .bind("by", by)
                      .execute());
        });
  }
}
