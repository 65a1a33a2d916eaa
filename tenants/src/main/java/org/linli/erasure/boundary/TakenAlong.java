package org.linli.erasure.boundary;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.linli.erasure.control.ErasurePack;
import org.linli.tenancy.entity.TenantId;

/** Whether a community was taken along whole shortly before its end, so that it may be erased. */
public final class TakenAlong {

  private TakenAlong() {}

  /**
   * @param end when it is suspended for good
   */
  public static boolean isFresh(Handle handle, TenantId tenant, Instant end) {
    return handle
        .createQuery(
            """
            select exists (select 1 from whole_taken where tenant_id = :tenant and at >= :least)\
            """)
        .bind("tenant", tenant)
        .bind(
            "least",
            end.minus(Duration.ofDays(ErasurePack.DELIVERED.exportDays())).atOffset(ZoneOffset.UTC))
        .mapTo(Boolean.class)
        .one();
  }
}
