package org.linli.notices.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.notices.boundary.NoticeBound;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The notices that a running process stands by, each until its period is over. */
public final class Bound {

  private Bound() {}

  /**
   * @throws NoticeBound while a process counts on it
   */
  public static void requireFree(Handle handle, TenantId tenant, UUID notice, Instant now) {
    handle
        .createQuery(
            "select bound_until from notice"
                + " where tenant_id = :tenant and id = :id and bound_until > :now")
        .bind("tenant", tenant)
        .bind("id", notice)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map((row, context) -> Sql.instant(row, "bound_until"))
        .findOne()
        .ifPresent(
            until -> {
              throw new NoticeBound(until);
            });
  }

  /** The process has ended: nothing counts on its notices any more. */
  public static void release(Handle handle, TenantId tenant, UUID instance) {
    handle.execute(
        "update notice set bound_until = null where tenant_id = ? and instance_id = ?",
        tenant.value(),
        instance);
  }
}
