package org.linli.usage.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.quotas.boundary.CostUnits;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.usage.entity.UseQuery;
import org.linli.usage.entity.UseRow;

/**
 * A row for each community, added up by the database from its roll-ups; what it used before it went
 * to another street is a row of the code that it had then.
 */
final class UseRows {

  private static final String COMMUNITIES =
      """
      select t.code, t.name, t.here, coalesce(u.messages, 0) as messages, coalesce(u.calls, 0) as calls,
        coalesce(u.exports, 0) as exports, coalesce(u.jobs, 0) as jobs, coalesce(a.users, 0) as users,
        coalesce(f.devices, 0) as devices, coalesce(h.cases, 0) as cases,
        coalesce(s.row_bytes + s.file_bytes, 0) as stored,
        coalesce(o.soft, 0) as soft, coalesce(o.hard, 0) as hard
      from (
        select id, code, name, true as here from tenant where code like :within
        union all
        select community, code, name, false from division_former
        where code like :within or community = (select id from tenant where code = :own)
      ) t
      left join (
        select tenant_id, code, sum(case when kind = 'MESSAGES' then amount else 0 end) as messages,
          sum(case when kind = 'API_CALLS' then amount else 0 end) as calls,
          sum(case when kind = 'EXPORTS' then amount else 0 end) as exports,
          sum(case when kind = 'JOBS' then amount else 0 end) as jobs
        from tenant_use where hour >= :from and hour < :until group by tenant_id, code
      ) u on u.tenant_id = t.id and u.code = t.code
      left join (
        select tenant_id, count(*) as users from account
        where tenant_id is not null and state = 'ACTIVE' group by tenant_id
      ) a on a.tenant_id = t.id and t.here
      left join community_figures f on f.tenant_id = t.id and t.here
      left join (
        select tenant_id, code, sum(cases_opened + events_opened) as cases from figures_hour
        where hour >= :from and hour < :until group by tenant_id, code
      ) h on h.tenant_id = t.id and h.code = t.code
      left join tenant_store s on s.tenant_id = t.id and t.here
      left join (
        select tenant_id, max(case when level = 'SOFT' then 1 else 0 end) as soft,
          max(case when level = 'HARD' then 1 else 0 end) as hard
        from tenant_over where until > :now group by tenant_id
      ) o on o.tenant_id = t.id and t.here
      where t.here or u.tenant_id is not null or h.tenant_id is not null order by t.code""";

  private UseRows() {}

  /**
   * @param within the beginning of the communities' codes
   */
  static List<UseRow> communities(Handle handle, String within, UseQuery query, Instant now) {
    return handle
        .createQuery(COMMUNITIES)
        .bind("within", within + "%")
        .bind("own", within)
        .bind("from", query.from())
        .bind("until", query.until())
        .bind("now", now)
        .map((row, context) -> row(row, query.days()))
        .list();
  }

  /** Names of the divisions of that level. */
  static Map<String, String> names(Handle handle, UseQuery query, String within) {
    var names = new HashMap<String, String>();
    handle
        .createQuery(
            "select code, name from division where level = :level and (code like :within or :prefix like code || '%')")
        .bind("level", query.level())
        .bind("within", within + "%")
        .bind("prefix", within)
        .map((row, context) -> Map.entry(row.getString("code"), row.getString("name")))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  private static UseRow row(ResultSet row, double days) throws SQLException {
    var messages = row.getLong("messages");
    var calls = row.getLong("calls");
    var exports = row.getLong("exports");
    var jobs = row.getLong("jobs");
    var stored = row.getLong("stored");
    return new UseRow(
        new DivisionCode(row.getString("code")),
        row.getString("name"),
        row.getBoolean("here") ? 1 : 0,
        row.getLong("users"),
        row.getLong("devices"),
        row.getLong("cases"),
        messages,
        calls,
        exports,
        jobs,
        stored,
        CostUnits.of(QuotaKind.MESSAGES, messages)
            + CostUnits.of(QuotaKind.API_CALLS, calls)
            + CostUnits.of(QuotaKind.EXPORTS, exports)
            + CostUnits.of(QuotaKind.JOBS, jobs)
            + CostUnits.of(QuotaKind.STORAGE, stored * days),
        row.getLong("soft"),
        row.getLong("hard"));
  }
}
