package org.linli.analytics.control;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisSetting;
import org.linli.tenancy.entity.TenantId;

/** What a community set; an analysis that it never spoke of runs as its pack says. */
public final class Settings {

  private final Map<String, AnalysisSetting> said = new HashMap<>();

  private Settings() {}

  public static Settings of(Handle handle, TenantId tenant) {
    var settings = new Settings();
    handle
        .createQuery(
            "select analysis, enabled, threshold from analysis_setting where tenant_id = :tenant")
        .bind("tenant", tenant)
        .map(
            (row, context) ->
                settings.said.put(
                    row.getString(1), new AnalysisSetting(row.getBoolean(2), row.getDouble(3))))
        .list();
    return settings;
  }

  /** A newer pack may allow less than was set once. */
  public AnalysisSetting of(Analysis analysis) {
    var own = said.get(analysis.id());
    return own == null
        ? new AnalysisSetting(true, analysis.threshold().value())
        : new AnalysisSetting(own.enabled(), analysis.threshold().within(own.threshold()));
  }

  public static void write(
      Handle handle,
      TenantId tenant,
      String analysis,
      AnalysisSetting setting,
      String by,
      OffsetDateTime now) {
    handle
        .createUpdate(
            """
            insert into analysis_setting (tenant_id, analysis, enabled, threshold, changed_by, changed_at)
            values (:tenant, :analysis, :enabled, :threshold, :by, :now)
            on conflict (tenant_id, analysis) do update set enabled = excluded.enabled,
              threshold = excluded.threshold, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
        .bind("tenant", tenant)
        .bind("analysis", analysis)
        .bind("enabled", setting.enabled())
        .bind("threshold", setting.threshold())
        .bind("by", by)
        .bind("now", now)
        .execute();
  }
}
