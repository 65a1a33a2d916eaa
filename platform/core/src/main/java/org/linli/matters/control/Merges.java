package org.linli.matters.control;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** The rows that say which matter goes on for which others. */
final class Merges {

  private Merges() {}

  static boolean isMerged(Handle handle, TenantId tenant, UUID matter) {
    return handle
        .createQuery(
            "select count(*) > 0 from matter_merge where tenant_id = :tenant"
                + " and matter_id = :matter")
        .bind("tenant", tenant)
        .bind("matter", matter)
        .mapTo(boolean.class)
        .one();
  }

  /** Two that are merged into each other at once would both stand still for ever. */
  static void hold(Handle handle, TenantId tenant, UUID one, UUID other) {
    handle
        .createQuery(
            "select id from matter where tenant_id = :tenant and id in (:one, :other) order by id"
                + " for update")
        .bind("tenant", tenant)
        .bind("one", one)
        .bind("other", other)
        .mapTo(UUID.class)
        .list();
  }

  /** Whether somebody keeps the name back from one of the two. */
  static boolean isNameless(Handle handle, TenantId tenant, UUID one, UUID other) {
    return handle
        .createQuery(
            "select count(*) > 0 from matter where tenant_id = :tenant and id in (:one, :other)"
                + " and anonymous")
        .bind("tenant", tenant)
        .bind("one", one)
        .bind("other", other)
        .mapTo(boolean.class)
        .one();
  }

  static void insert(Handle handle, TenantId tenant, UUID matter, UUID head) {
    handle.execute(
        "insert into matter_merge (tenant_id, matter_id, head_id, at) values (?, ?, ?, ?)",
        tenant.value(),
        matter,
        head,
        Times.column(Instant.now()));
  }

  /** False where there was none. */
  static boolean forget(Handle handle, TenantId tenant, UUID matter) {
    return handle.execute(
            "delete from matter_merge where tenant_id = ? and matter_id = ?",
            tenant.value(),
            matter)
        > 0;
  }
}
