package org.linli.analytics.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.analytics.control.AnalysisPacks;
import org.linli.analytics.control.FindingTable;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.HomeComparison;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Metric;
import org.linli.tenancy.entity.CityTime;

/** What the analyses tell a resident: of the own rooms, and of no other home. */
@Facade
public class HomeAnalyses {

  /** What is older is no news any more. */
  private static final int DAYS = 21;

  private static final String BANDS =
      """
      select b.analysis, b.device_id, d.name, d.model, b.week, b.used, b.low, b.middle, b.high, b.homes
      from analysis_band b
      join device d on d.tenant_id = b.tenant_id and d.id = b.device_id and d.state <> 'SCRAPPED'
      where b.tenant_id = :tenant and b.week >= :since
        and d.place_id in (select room_id from household_member
          where tenant_id = :tenant and account_id = :account)
      order by b.analysis, d.code\
      """;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;
  private final AnalysisPacks packs;
  private final FindingTable table;

  @Inject
  public HomeAnalyses(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
    this.packs = models == null ? null : AnalysisPacks.delivered(models);
    this.table = new FindingTable(jdbi, packs == null ? null : packs.easing());
  }

  /** For the container's proxy alone. */
  protected HomeAnalyses() {
    this(null, null, null);
  }

  /** The newest week of each of the home's meters beside the band of like homes. */
  @Permit("home:read")
  public List<HomeComparison> comparisons() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BANDS)
                .bind("tenant", scopes.requireTenant())
                .bind("account", scopes.caller().accountId())
                .bind("since", since())
                .map(
                    (row, context) ->
                        new HomeComparison(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getObject(5, LocalDate.class),
                            row.getDouble(6),
                            unit(row.getString(1), row.getString(4)),
                            row.getDouble(7),
                            row.getDouble(8),
                            row.getDouble(9),
                            row.getInt(10)))
                .list());
  }

  /** What holds now in the own rooms, and what ended lately, with the reason in words. */
  @Permit("home:read")
  public List<Finding> findings() {
    var locale = scopes.caller().locale();
    return table.ofHome(scopes.requireTenant(), scopes.caller().accountId(), since()).stream()
        .map(finding -> FindingWords.said(packs, models, finding, locale))
        .toList();
  }

  private String unit(String analysis, String model) {
    return packs
        .find(analysis)
        .flatMap(each -> FindingWords.metric(models, model, each.metric()))
        .map(Metric::unit)
        .orElse(null);
  }

  private static LocalDate since() {
    return LocalDate.now(CityTime.ZONE).minusDays(DAYS);
  }
}
