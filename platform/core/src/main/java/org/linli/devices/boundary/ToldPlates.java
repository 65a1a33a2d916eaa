package org.linli.devices.boundary;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.TenantId;

/** What devices themselves say of their plates, for the doors that hear it. */
public final class ToldPlates {

  private static final int LONGEST = 120;

  private final Jdbi jdbi;

  public ToldPlates(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A maker that people wrote down stays; the firmware is what the device says that it runs. */
  public void told(TenantId tenant, DeviceId device, String maker, String firmware) {
    if (clean(maker) == null && clean(firmware) == null) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_plate as p (tenant_id, device_id, brand, firmware, changed_at)
                    values (:tenant, :device, :maker, :firmware, :now)
                    on conflict (tenant_id, device_id) do update set brand = coalesce(p.brand, excluded.brand),
                      firmware = coalesce(excluded.firmware, p.firmware), changed_at = excluded.changed_at""")
                .bind("tenant", tenant)
                .bind("device", device.value())
                .bind("maker", clean(maker))
                .bind("firmware", clean(firmware))
                .bind("now", OffsetDateTime.now(ZoneOffset.UTC))
                .execute());
  }

  private static String clean(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var clean = text.replace("\0", "").strip();
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
