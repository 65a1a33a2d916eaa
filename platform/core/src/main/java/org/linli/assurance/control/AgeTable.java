package org.linli.assurance.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.assurance.entity.DeviceAge;
import org.linli.devices.entity.DeviceId;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** The age of devices, out of the ledger and of what they said last. */
public final class AgeTable {

  /** More than a community has of one model. */
  private static final int MOST = 20_000;

  private static final int DAY_HOURS = 24;

  private AgeTable() {}

  /** All in service of the rule's model, what has to be replaced first on top. */
  public static List<DeviceAge> of(
      Handle handle, TenantId tenant, Place place, AgingRule rule, LocalDate today) {
    return handle
        .createQuery(
            """
            select d.id, d.code, d.name, d.model, d.installed_at, s.last_seen_at,
              cast(s.latest -> cast(:metric as text) ->> 1 as double precision) as hours,
              cast(s.latest -> cast(:state as text) ->> 1 as double precision) as working,
              exists (select 1 from security_record r where r.keeper = :keeper and r.kind = :kind
                and r.state <> 'CLOSED' and r.subject = d.code) as planned
            from device d left join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
            where d.tenant_id = :tenant and d.model = :model and d.state = 'IN_SERVICE'
            order by d.code limit :most\
            """)
        .bind("tenant", tenant)
        .bind("model", rule.model())
        .bind("metric", rule.metric())
        .bind("state", rule.stateMetric())
        .bind("keeper", place.key())
        .bind("kind", rule.kind())
        .bind("most", MOST)
        .map((row, context) -> row(row, rule, today))
        .list()
        .stream()
        .sorted(AgeTable::compare)
        .toList();
  }

  private static int compare(DeviceAge one, DeviceAge other) {
    return key(one).compareTo(key(other));
  }

  private static String key(DeviceAge age) {
    return (age.replaceBy() == null ? "~" : age.replaceBy().toString()) + age.code();
  }

  private static DeviceAge row(ResultSet row, AgingRule rule, LocalDate today) throws SQLException {
    var installed = Sql.instant(row, "installed_at");
    var heard = Sql.instant(row, "last_seen_at");
    var installedOn = installed == null ? null : LocalDate.ofInstant(installed, CityTime.ZONE);
    var hours = number(row, "hours");
    var working = number(row, "working");
    var until = replaceBy(rule, installedOn, hours, heard);
    return new DeviceAge(
        new DeviceId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        row.getString("model"),
        installedOn,
        hours,
        working == null ? null : working.intValue(),
        heard,
        until,
        until != null && !until.isAfter(today.plusDays(rule.aheadDays())),
        row.getBoolean("planned"));
  }

  /** It runs day and night, so its hours go on from when they were told. */
  private static LocalDate replaceBy(
      AgingRule rule, LocalDate installedOn, Long hours, Instant heard) {
    var byYears = installedOn == null ? null : installedOn.plusYears(rule.years());
    var byHours =
        hours == null || heard == null
            ? null
            : LocalDate.ofInstant(
                heard.plus((rule.hours() - hours) / DAY_HOURS, ChronoUnit.DAYS), CityTime.ZONE);
    return Stream.of(byYears, byHours)
        .filter(day -> day != null)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static Long number(ResultSet row, String column) throws SQLException {
    var value = row.getDouble(column);
    return row.wasNull() ? null : Math.round(value);
  }
}
