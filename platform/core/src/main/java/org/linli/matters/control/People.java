package org.linli.matters.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.matters.entity.Candidate;
import org.linli.tenancy.entity.TenantId;

/**
 * Those of a community who may do a task, with how much they have in hand and whether they are
 * away.
 */
final class People {

  /** The roles that handle matters. */
  static final List<String> HANDLERS =
      List.of("CLERK", "GRID_LEADER", "GRID_WORKER", "PROPERTY_MANAGER", "JUDICIAL_OFFICER");

  /** Whoever made an own role without the word to handle matters lets its holders handle none. */
  private static final String HOLDS =
      """
      exists (select 1 from account_role r left join own_role o on o.id = r.role
       where r.account_id = a.id and (r.until is null or r.until > :now)
         and coalesce(o.basis, r.role) in (select unnest(cast(:%s as text[])))
         and (o.id is null or o.words like '%%matters:handle%%'))\
      """;

  private static final String SELECT =
      """
      select a.id, a.display_name, b.id as absence, b.substitute_id,
        (select count(*) from process_task t where t.tenant_id = :tenant and t.assignee = a.id
          and t.state = 'CLAIMED') as tasks
      from account a
      left join matter_absence b on b.tenant_id = :tenant and b.account_id = a.id
        and b.starts <= :now and b.ends > :now
      where a.tenant_id = :tenant and a.state = 'ACTIVE' and a.tier = 'COMMUNITY'
        and (a.valid_until is null or a.valid_until >= cast(:now at time zone 'Asia/Shanghai' as date)) and\
      """;

  private People() {}

  /**
   * @param roles of which one has to be held
   * @param staff of whose roles one has to be held, too; empty for no limit
   */
  static List<Candidate> able(
      Handle handle, TenantId tenant, Collection<String> roles, Set<String> staff, Instant now) {
    if (roles.isEmpty()) {
      return List.of();
    }
    var sql =
        SELECT
            + " "
            + HOLDS.formatted("roles")
            + (staff.isEmpty() ? "" : " and " + HOLDS.formatted("staff"));
    var query =
        handle
            .createQuery(sql + " order by tasks, a.display_name, a.id limit 500")
            .bind("tenant", tenant)
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .bindArray("roles", String.class, List.copyOf(roles));
    if (!staff.isEmpty()) {
      query.bindArray("staff", String.class, List.copyOf(staff));
    }
    return query
        .map(
            (row, context) ->
                new Candidate(
                    row.getObject("id", UUID.class),
                    row.getString("display_name"),
                    row.getInt("tasks"),
                    row.getObject("absence") != null,
                    row.getObject("substitute_id", UUID.class)))
        .list();
  }

  /** Who stands for the grid of a place. */
  static Set<UUID> ofPlace(Handle handle, TenantId tenant, UUID place) {
    return handle
        .createQuery(
            """
            select g.account_id from grid_duty g
            join place p on p.tenant_id = g.tenant_id and (p.grid_id = g.grid_id or p.id = g.grid_id)
            where g.tenant_id = :tenant and p.id = :place\
            """)
        .bind("tenant", tenant)
        .bind("place", place)
        .mapTo(UUID.class)
        .set();
  }

  /** The name of an active account that works in the community; null for every other. */
  static String name(Handle handle, TenantId tenant, UUID account) {
    return handle
        .createQuery(
            "select display_name from account where tenant_id = :tenant and id = :id"
                + " and state = 'ACTIVE' and tier = 'COMMUNITY'")
        .bind("tenant", tenant)
        .bind("id", account)
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }
}
