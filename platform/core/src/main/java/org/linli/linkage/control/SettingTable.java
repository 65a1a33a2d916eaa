package org.linli.linkage.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.SettingDraft;
import org.linli.tenancy.entity.TenantId;

/** How a community wants its scenarios: versions that are added and never changed. */
public final class SettingTable {

  private SettingTable() {}

  /** What stands; the pack's own word where the community said nothing. */
  public static Setting standing(Handle handle, TenantId tenant, Scenario scenario) {
    return all(handle, tenant, scenario.id(), 1).stream()
        .findFirst()
        .orElseGet(() -> Setting.delivered(scenario));
  }

  /** What stands, by scenario; nothing for those of which the community said nothing. */
  public static Map<String, Setting> standing(Handle handle, TenantId tenant) {
    var standing = new HashMap<String, Setting>();
    handle
        .createQuery(
            """
            select s.* from linkage_setting s where s.tenant_id = :tenant and s.number =
              (select max(n.number) from linkage_setting n
                where n.tenant_id = :tenant and n.scenario = s.scenario)\
            """)
        .bind("tenant", tenant)
        .map((row, context) -> setting(row))
        .forEach(one -> standing.put(one.scenario(), one));
    return standing;
  }

  /** The one of that number, as a run keeps to what stood when it began. */
  static Setting of(Handle handle, TenantId tenant, Scenario scenario, int number) {
    return handle
        .createQuery(
            """
            select * from linkage_setting
            where tenant_id = :tenant and scenario = :scenario and number = :number\
            """)
        .bind("tenant", tenant)
        .bind("scenario", scenario.id())
        .bind("number", number)
        .map((row, context) -> setting(row))
        .findOne()
        .orElseGet(() -> Setting.delivered(scenario));
  }

  /** Newest first. */
  public static List<Setting> all(Handle handle, TenantId tenant, String scenario, int most) {
    return handle
        .createQuery(
            """
            select * from linkage_setting where tenant_id = :tenant and scenario = :scenario
            order by number desc limit :most\
            """)
        .bind("tenant", tenant)
        .bind("scenario", scenario)
        .bind("most", most)
        .map((row, context) -> setting(row))
        .list();
  }

  /** The account that set it, in whose name components are called. */
  static UUID account(Handle handle, TenantId tenant, String scenario, int number) {
    return handle
        .createQuery(
            """
            select account_id from linkage_setting
            where tenant_id = :tenant and scenario = :scenario and number = :number\
            """)
        .bind("tenant", tenant)
        .bind("scenario", scenario)
        .bind("number", number)
        .mapTo(UUID.class)
        .findOne()
        .orElse(null);
  }

  /** Stores the next version, of what was checked before. */
  public static Setting next(
      Handle handle, TenantId tenant, Scenario scenario, SettingDraft draft, Caller caller) {
    var setting =
        new Setting(
            scenario.id(),
            standing(handle, tenant, scenario).version() + 1,
            draft.on(),
            draft.hours(),
            draft.steps(),
            caller.displayName(),
            Instant.now(),
            draft.reason().strip());
    add(handle, tenant, setting, caller.accountId());
    return setting;
  }

  private static void add(Handle handle, TenantId tenant, Setting setting, UUID account) {
    var hours = setting.hours();
    handle
        .createUpdate(
            """
            insert into linkage_setting (tenant_id, scenario, number, is_on, hours_from, hours_until, steps, by_name,
              account_id, at, reason)
            values (:tenant, :scenario, :number, :on, :from, :until, :steps, :by, :account, :at, :reason)\
            """)
        .bind("tenant", tenant)
        .bind("scenario", setting.scenario())
        .bind("number", setting.version())
        .bind("on", setting.on())
        .bind("from", hours == null ? null : hours.begin())
        .bind("until", hours == null ? null : hours.end())
        .bind("steps", Json.text(setting.steps()))
        .bind("by", setting.by())
        .bind("account", account)
        .bind("at", setting.at().atOffset(ZoneOffset.UTC))
        .bind("reason", setting.reason())
        .execute();
  }

  private static Setting setting(ResultSet row) throws SQLException {
    var from = row.getObject("hours_from", LocalTime.class);
    return new Setting(
        row.getString("scenario"),
        row.getInt("number"),
        row.getBoolean("is_on"),
        from == null ? null : Hours.of(from, row.getObject("hours_until", LocalTime.class)),
        Json.settings(row.getString("steps")),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("reason"));
  }
}
