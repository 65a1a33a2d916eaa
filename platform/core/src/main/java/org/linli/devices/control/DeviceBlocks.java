package org.linli.devices.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.devices.entity.ReadingDay;
import org.linli.tenancy.entity.TenantId;

/** Blocks of readings as they lie. */
final class DeviceBlocks {

  private DeviceBlocks() {}

  /** Those with a moment of the time, and perhaps others before and after: none is over a day. */
  static List<String> of(Handle handle, TenantId tenant, UUID device, Instant from, Instant until) {
    return handle
        .createQuery(
            """
            select lines from reading where tenant_id = :tenant and device_id = :device
              and since > :begin and since < :until and until >= :from order by since""")
        .bind("tenant", tenant)
        .bind("device", device)
        .bind("begin", from.minusMillis(ReadingDay.MILLIS).atOffset(ZoneOffset.UTC))
        .bind("from", from.atOffset(ZoneOffset.UTC))
        .bind("until", until.atOffset(ZoneOffset.UTC))
        .mapTo(String.class)
        .list();
  }
}
