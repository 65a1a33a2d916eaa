package org.linli.analytics.control;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.linli.analytics.entity.AnalysisCounts;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** Adds to a month's counts of an analysis, in the transaction of what is counted. */
public final class MonthCounts {

  private final Handle handle;
  private final TenantId tenant;

  public MonthCounts(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  /**
   * @param day of the finding, whenever it is judged
   * @param more to be added; below 0 where a clerk changed the word
   */
  public void add(LocalDate day, String analysis, AnalysisCounts more) {
    handle
        .createUpdate(
            """
            insert into analysis_month as m (tenant_id, month, analysis, code, found, confirmed, false_alarms)
            select t.id, :month, :analysis,
              coalesce((select f.code from division_former f where f.community = t.id and f.until_at >= :over
                order by f.until_at limit 1), t.code), :found, :confirmed, :falses from tenant t where t.id = :tenant
            on conflict (tenant_id, month, analysis) do update set
              found = m.found + excluded.found, confirmed = m.confirmed + excluded.confirmed,
              false_alarms = m.false_alarms + excluded.false_alarms""")
        .bind("tenant", tenant)
        .bind("month", day.withDayOfMonth(1))
        .bind(
            "over",
            day.withDayOfMonth(1).plusMonths(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime())
        .bind("analysis", analysis)
        .bind("found", more.found())
        .bind("confirmed", more.confirmed())
        .bind("falses", more.falseAlarms())
        .execute();
  }
}
