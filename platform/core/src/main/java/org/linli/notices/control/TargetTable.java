package org.linli.notices.control;

import java.util.HashSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.notices.entity.Targets;
import org.linli.tenancy.entity.TenantId;

/** For whom notices are, as it is kept. */
public final class TargetTable {

  private static final int MOST = 200;

  /**
   * What the caller ({@code :me}) may read of the notices {@code n}: those for everybody, for where
   * the caller lives, and for the caller's roles.
   */
  public static final String MINE =
      """
      (not n.targeted or exists (select 1 from notice_target t where t.tenant_id = n.tenant_id and t.notice_id = n.id and (
        t.kind = 'ROLE' and exists (select 1 from account_role r left join own_role o on o.id = r.role
          where r.account_id = :me and coalesce(o.basis, r.role) = t.value
          and (r.until is null or r.until > :now))
        or t.kind = 'PLACE' and t.value in (
          with recursive near as (
            select p.id, p.parent_id, p.grid_id from household_member m
            join place p on p.tenant_id = m.tenant_id and p.id = m.room_id
            where m.tenant_id = :tenant and m.account_id = :me
            union
            select q.id, q.parent_id, q.grid_id from near
            join place q on q.tenant_id = :tenant and q.id = near.parent_id
          )
          select cast(id as varchar) from near union select cast(grid_id as varchar) from near))))
      """;

  private TargetTable() {}

  /**
   * @throws NotFound a place is none of the community's
   * @throws Invalid too many
   */
  public static void check(Handle handle, TenantId tenant, Targets targets) {
    if (targets.places().size() + targets.roles().size() > MOST) {
      throw new Invalid("targets", "too-many");
    }
    if (!targets.places().isEmpty()) {
      var known =
          handle
              .createQuery(
                  "select count(*) from place where tenant_id = :tenant and id in (<places>)")
              .bind("tenant", tenant)
              .bindList("places", java.util.List.copyOf(targets.places()))
              .mapTo(int.class)
              .one();
      if (known < targets.places().size()) {
        throw new NotFound("place");
      }
    }
    targets.roles().forEach(role -> Invalid.text("targets", role, 40));
  }

  public static void add(Handle handle, TenantId tenant, UUID notice, Targets targets) {
    targets.places().forEach(place -> add(handle, tenant, notice, "PLACE", place.toString()));
    targets.roles().forEach(role -> add(handle, tenant, notice, "ROLE", role));
  }

  private static void add(Handle handle, TenantId tenant, UUID notice, String kind, String value) {
    handle.execute(
        "insert into notice_target (tenant_id, notice_id, kind, value) values (?, ?, ?, ?)",
        tenant.value(),
        notice,
        kind,
        value);
  }

  public static Targets of(Handle handle, TenantId tenant, UUID notice) {
    var places = new HashSet<UUID>();
    var roles = new HashSet<String>();
    handle
        .createQuery(
            "select kind, value from notice_target where tenant_id = :tenant and notice_id = :notice")
        .bind("tenant", tenant)
        .bind("notice", notice)
        .map(
            (row, context) ->
                row.getString(1).equals("PLACE")
                    ? places.add(UUID.fromString(row.getString(2)))
                    : roles.add(row.getString(2)))
        .list();
    return new Targets(places, roles);
  }

  /** With the notice goes whom it was for, and what they said. */
  public static void remove(Handle handle, TenantId tenant, UUID notice) {
    for (var table : new String[] {"notice_target", "notice_answer"}) {
      handle.execute(
          "delete from " + table + " where tenant_id = ? and notice_id = ?",
          tenant.value(),
          notice);
    }
  }
}
