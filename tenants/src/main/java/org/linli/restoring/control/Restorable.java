package org.linli.restoring.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.restoring.entity.RestoreRefused;
import org.linli.restoring.entity.RestoreRefused.Why;
import org.linli.tenancy.boundary.Redrawing;
import org.linli.tenancy.entity.TenantId;

/** Whether a community can go back to a moment, as far as a server knows. */
public final class Restorable {

  private Restorable() {}

  /**
   * Holds the community, so that it is not resumed or redrawn at the same moment.
   *
   * @throws RestoreRefused what stands against it
   */
  public static void check(Handle handle, TenantId tenant, Instant moment) {
    Redrawing.hold(handle, List.of(tenant));
    var state =
        handle
            .createQuery("select state from tenant where id = :tenant")
            .bind("tenant", tenant)
            .mapTo(String.class)
            .one();
    if (!"SUSPENDED".equals(state)) {
      throw new RestoreRefused(Why.NOT_SUSPENDED);
    }
    if (!Redrawing.of(handle, tenant).isEmpty() || isRedrawnSince(handle, tenant, moment)) {
      throw new RestoreRefused(Why.REDRAWN);
    }
  }

  /** Rows of then carry the code of then, and know nothing of what came from another community. */
  private static boolean isRedrawnSince(Handle handle, TenantId tenant, Instant moment) {
    return handle
        .createQuery(
            """
            select exists (select 1 from tenant_move where community = :tenant and state = 'DONE' and done_at > :moment)
              or exists (select 1 from succession where successor_id = :tenant and state = 'DONE' and done_at > :moment)""")
        .bind("tenant", tenant)
        .bind("moment", moment.atOffset(ZoneOffset.UTC))
        .mapTo(Boolean.class)
        .one();
  }
}
