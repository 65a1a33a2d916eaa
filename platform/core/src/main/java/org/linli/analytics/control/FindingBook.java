package org.linli.analytics.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisCounts;
import org.linli.analytics.entity.Seen;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Writes what a day's look found. One finding of an analysis and a device stands at a time: while
 * it holds it is carried on, and the same day looked at twice changes nothing.
 */
final class FindingBook {

  private static final String CARRY_ON =
      """
      update analysis_finding set last_on = :day, since = :since, seen = :seen, low = :low, high = :high,
        amount = :amount, change = :change, homes = :homes, points = :points, threshold = :threshold,
        pack_version = :version, changed_at = :now,
        state = case when state = 'KNOWN' and known_until < :day then 'OPEN' else state end
      where tenant_id = :tenant and analysis = :analysis and device_id = :device and ended_on is null
        and last_on <= :day""";

  /** A cause that is known until a date is not told again before, though it came and went. */
  private static final String BEGIN =
      """
      insert into analysis_finding (tenant_id, id, analysis, pack_version, device_id, model, metric, personal, severity,
        state, found_on, last_on, since, days, threshold, seen, low, high, amount, change, homes, points, changed_at)
      select cast(:tenant as varchar), :id, :analysis, :version, :device, :model, :metric, :personal, :severity,
        'OPEN', :day, :day, :since, :days, :threshold, :seen, :low, :high, :amount, :change, :homes, :points, :now
      where not exists (select 1 from analysis_finding f where f.tenant_id = :tenant and f.analysis = :analysis
        and f.device_id = :device and (f.ended_on is null or f.found_on >= :day or f.known_until >= :day))
      on conflict do nothing""";

  private final Handle handle;
  private final TenantId tenant;
  private final OffsetDateTime now;

  /** A device as the round knows it. */
  record Subject(UUID device, String model, boolean personal) {}

  FindingBook(Handle handle, TenantId tenant, OffsetDateTime now) {
    this.handle = handle;
    this.tenant = tenant;
    this.now = now;
  }

  /** Returns whether it is a new one. */
  boolean found(Analysis analysis, Subject subject, double threshold, Seen seen, LocalDate day) {
    if (bound(CARRY_ON, analysis, subject, seen, day).bind("threshold", threshold).execute() > 0) {
      return false;
    }
    var begun =
        bound(BEGIN, analysis, subject, seen, day)
                .bind("threshold", threshold)
                .bind("id", Sql.newId())
                .bind("model", subject.model())
                .bind("metric", analysis.metric())
                .bind("personal", subject.personal())
                .bind("severity", analysis.severity().name())
                .bind("days", analysis.days())
                .execute()
            > 0;
    if (begun) {
      new MonthCounts(handle, tenant).add(day, analysis.id(), new AnalysisCounts(1, 0, 0));
    }
    return begun;
  }

  /** It holds no more. */
  boolean calm(Analysis analysis, UUID device, LocalDate day) {
    return handle
            .createUpdate(
                """
                update analysis_finding set ended_on = :day, changed_at = :now
                where tenant_id = :tenant and analysis = :analysis and device_id = :device
                  and ended_on is null and last_on < :day""")
            .bind("tenant", tenant)
            .bind("analysis", analysis.id())
            .bind("device", device)
            .bind("day", day)
            .bind("now", now)
            .execute()
        > 0;
  }

  private Update bound(String sql, Analysis analysis, Subject subject, Seen seen, LocalDate day) {
    return handle
        .createUpdate(sql)
        .bind("tenant", tenant)
        .bind("analysis", analysis.id())
        .bind("version", analysis.version())
        .bind("device", subject.device())
        .bind("day", day)
        .bind("since", seen.since())
        .bind("seen", seen.seen())
        .bind("low", seen.low())
        .bind("high", seen.high())
        .bind("amount", seen.amount())
        .bind("change", seen.change())
        .bind("homes", seen.homes())
        .bind("points", seen.points())
        .bind("now", now);
  }
}
