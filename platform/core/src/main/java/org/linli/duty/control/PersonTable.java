package org.linli.duty.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.duty.entity.DutyPerson;
import org.linli.tenancy.entity.TenantId;

/** Those of the community who can be on duty, and their skills. */
public final class PersonTable {

  private static final String SELECT =
      """
      select a.id, a.username, a.display_name,
        coalesce((select string_agg(k.skill, ' ' order by k.skill) from duty_skill k
          where k.tenant_id = :tenant and k.account_id = a.id), '') as skills
      from account a where a.tenant_id = :tenant and a.state = 'ACTIVE' and a.tier = 'COMMUNITY'
        and (a.valid_until is null or a.valid_until >= cast(now() at time zone 'Asia/Shanghai' as date))\
      """;

  private PersonTable() {}

  /** By name. */
  public static List<DutyPerson> all(Handle handle, TenantId tenant) {
    return handle
        .createQuery(SELECT + " order by a.display_name, a.id limit 500")
        .bind("tenant", tenant)
        .map((row, context) -> row(row))
        .list();
  }

  public static Optional<DutyPerson> find(Handle handle, TenantId tenant, UUID account) {
    return handle
        .createQuery(SELECT + " and a.id = :account")
        .bind("tenant", tenant)
        .bind("account", account)
        .map((row, context) -> row(row))
        .findOne();
  }

  public static Set<UUID> skilled(Handle handle, TenantId tenant, String skill) {
    return handle
        .createQuery(
            "select account_id from duty_skill where tenant_id = :tenant and skill = :skill")
        .bind("tenant", tenant)
        .bind("skill", skill)
        .mapTo(UUID.class)
        .set();
  }

  /** Nobody else gives or takes this person's duty before the transaction ends. */
  public static void hold(Handle handle, UUID account) {
    handle
        .createQuery("select id from account where id = :account for update")
        .bind("account", account)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Takes the place of the skills that stood. */
  public static void skills(Handle handle, TenantId tenant, UUID account, List<String> skills) {
    handle.execute(
        "delete from duty_skill where tenant_id = ? and account_id = ?", tenant.value(), account);
    for (var skill : skills) {
      handle.execute(
          "insert into duty_skill (tenant_id, account_id, skill) values (?, ?, ?)",
          tenant.value(),
          account,
          skill);
    }
  }

  private static DutyPerson row(java.sql.ResultSet row) throws java.sql.SQLException {
    var skills = row.getString("skills");
    return new DutyPerson(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        skills.isEmpty() ? List.of() : Arrays.asList(skills.split(" ")));
  }
}
