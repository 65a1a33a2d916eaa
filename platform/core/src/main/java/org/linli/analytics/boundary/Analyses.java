package org.linli.analytics.boundary;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.analytics.control.AnalysisPacks;
import org.linli.analytics.control.Settings;
import org.linli.analytics.entity.AnalysisCounts;
import org.linli.analytics.entity.AnalysisRow;
import org.linli.analytics.entity.AnalysisSetting;
import org.linli.city.boundary.Changes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.tenancy.entity.TenantId;

/** Which analyses run in the community, how sharply, and how often they were right. */
@Facade
public class Analyses {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Changes changes;
  private final AnalysisPacks packs;

  @Inject
  public Analyses(Jdbi jdbi, Scopes scopes, DeviceModels models, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.changes = changes;
    this.packs = models == null ? null : AnalysisPacks.delivered(models);
  }

  /** For the container's proxy alone. */
  protected Analyses() {
    this(null, null, null, null);
  }

  /** All that are delivered, in the order of their index. */
  @Permit("analytics:read")
  public List<AnalysisRow> list() {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> {
          var settings = Settings.of(handle, tenant);
          var counts = counts(handle, tenant);
          return packs.all().stream()
              .map(
                  analysis ->
                      new AnalysisRow(
                          analysis,
                          settings.of(analysis),
                          counts.getOrDefault(analysis.id(), AnalysisCounts.NONE)))
              .toList();
        });
  }

  /**
   * Sets an analysis for the community; it counts from the next night on.
   *
   * @throws Invalid when the threshold lies outside of the pack's limits
   */
  @Permit("analytics:write")
  @Mutates("analysis.set")
  public void set(String id, AnalysisSetting setting) {
    var analysis = packs.get(id);
    if (!analysis.threshold().takes(setting.threshold())) {
      throw new Invalid("threshold", "within-the-packs-limits");
    }
    var tenant = scopes.requireTenant();
    jdbi.useHandle(
        handle ->
            Settings.write(
                handle,
                tenant,
                analysis.id(),
                setting,
                scopes.caller().displayName(),
                OffsetDateTime.now(ZoneOffset.UTC)));
    changes.tell(tenant, "analytics");
  }

  private static Map<String, AnalysisCounts> counts(Handle handle, TenantId tenant) {
    var counts = new HashMap<String, AnalysisCounts>();
    handle
        .createQuery(
            """
            select analysis, cast(sum(found) as bigint), cast(sum(confirmed) as bigint),
              cast(sum(false_alarms) as bigint)
            from analysis_month where tenant_id = :tenant group by analysis""")
        .bind("tenant", tenant)
        .map(
            (row, context) ->
                counts.put(
                    row.getString(1),
                    new AnalysisCounts(row.getLong(2), row.getLong(3), row.getLong(4))))
        .list();
    return counts;
  }
}
