package org.linli.analytics.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.analytics.control.AnalysisPacks;
import org.linli.analytics.control.CourseReader;
import org.linli.analytics.control.EasingTable;
import org.linli.analytics.control.FindingTable;
import org.linli.analytics.control.Homes;
import org.linli.analytics.control.MonthCounts;
import org.linli.analytics.control.Sight;
import org.linli.analytics.entity.AnalysisCounts;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingCourse;
import org.linli.analytics.entity.FindingQuery;
import org.linli.analytics.entity.FindingState;
import org.linli.analytics.entity.FindingVerdict;
import org.linli.cases.entity.CaseSeverity;
import org.linli.cases.entity.FoundFault;
import org.linli.city.boundary.Changes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.KnownDevices;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.matters.boundary.EventIntake;
import org.linli.rights.boundary.CollectionRights;
import org.linli.rights.boundary.ConsentRights;
import org.linli.tenancy.entity.TenantId;

/**
 * The clerk's desk for what the analyses found: why, in figures, and what to make of it. A home's
 * findings are seen with the right to readings alone, and only while everybody there agrees.
 */
@Facade
public class Analytics {

  private static final String HOUSEHOLD = "household-readings";
  private static final String READINGS = "readings:read";
  private static final int LONGEST_CASE = 2_000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;
  private final ConsentRights consents;
  private final EventIntake events;
  private final Changes changes;
  private final AnalysisPacks packs;
  private final FindingTable table;

  @Inject
  public Analytics(
      Jdbi jdbi,
      Scopes scopes,
      DeviceModels models,
      ConsentRights consents,
      EventIntake events,
      Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
    this.consents = consents;
    this.events = events;
    this.changes = changes;
    this.packs = models == null ? null : AnalysisPacks.delivered(models);
    this.table = new FindingTable(jdbi, packs == null ? null : packs.easing());
  }

  /** For the container's proxy alone. */
  protected Analytics() {
    this(null, null, null, null, null, null);
  }

  /** Those that hold first, then the newest; the search looks at code and name of the device. */
  @Permit("analytics:read")
  @Apart
  public Page<Finding> list(FindingQuery query, PageRequest page) {
    var tenant = scopes.requireTenant();
    var rights = rights(tenant);
    return scopes.call(
        () -> {
          var found = table.list(tenant, query, sight(tenant, rights), page);
          return Page.of(found.items().stream().map(this::said).toList(), found.total(), page);
        });
  }

  @Permit("analytics:read")
  @Apart
  public Finding get(UUID id) {
    var tenant = scopes.requireTenant();
    var rights = rights(tenant);
    return scopes.call(() -> said(seen(tenant, id, rights)));
  }

  /**
   * The series that the finding rests on, with what was expected; no points where no pack tells any
   * more how it was read.
   */
  @Permit("analytics:read")
  @Apart
  public FindingCourse course(UUID id) {
    var tenant = scopes.requireTenant();
    var rights = rights(tenant);
    return scopes.call(
        () -> {
          var finding = seen(tenant, id, rights);
          return packs
              .find(finding.analysis())
              .flatMap(
                  analysis ->
                      FindingWords.metric(models, finding.model(), finding.metric())
                          .map(metric -> new CourseReader(analysis, metric.unit())))
              .map(reader -> jdbi.withHandle(handle -> reader.read(handle, tenant, finding)))
              .orElse(FindingCourse.UNKNOWN);
        });
  }

  /**
   * Takes the clerk's word. A false alarm makes the analysis slower to speak of this device again;
   * a cause that is known keeps it silent until a date.
   */
  @Permit("analytics:write")
  @Mutates("analysis.judged")
  public void judge(UUID id, FindingVerdict verdict) {
    var tenant = scopes.requireTenant();
    var finding = seen(tenant, id, rights(tenant));
    var now = now();
    table.judge(tenant, id, verdict, scopes.caller().displayName(), now);
    count(tenant, finding, verdict.state(), now);
    changes.tell(tenant, "analytics");
  }

  /** The device's threshold counts again as it is set for the analysis. */
  @Permit("analytics:write")
  @Mutates("analysis.easing-undone")
  public void undoEasing(UUID id) {
    var tenant = scopes.requireTenant();
    var finding = seen(tenant, id, rights(tenant));
    var undone = jdbi.withHandle(handle -> new EasingTable(handle, tenant).forget(of(finding)));
    if (!undone) {
      throw new NotEased();
    }
    changes.tell(tenant, "analytics");
  }

  /**
   * Passes a finding on as a matter, once.
   *
   * @return the matter's id
   * @throws CaseStands when it was passed on already, or its analysis passes nothing on
   */
  @Permit("analytics:write")
  @Mutates("analysis.case-opened")
  public UUID openCase(UUID id) {
    var tenant = scopes.requireTenant();
    var finding = said(seen(tenant, id, rights(tenant)), Locale.SIMPLIFIED_CHINESE);
    var analysis =
        packs
            .find(finding.analysis())
            .filter(found -> finding.caseId() == null && found.caseKind() != null)
            .orElseThrow(CaseStands::new);
    var place =
        new KnownDevices(jdbi, models)
            .line(tenant, new DeviceId(finding.device()))
            .map(DeviceRow::placeId)
            .orElse(null);
    var opened =
        events
            .fromFinding(
                id,
                new FoundFault(
                    analysis.caseKind(),
                    analysis.name().zh() + " · " + finding.name(),
                    finding
                        .reason()
                        .substring(0, Math.min(LONGEST_CASE, finding.reason().length())),
                    CaseSeverity.valueOf(finding.severity().name()),
                    place,
                    scopes.caller().accountId(),
                    List.of()))
            .orElseThrow(CaseStands::new);
    if (!table.opened(tenant, id, opened, now())) {
      throw new CaseStands();
    }
    changes.tell(tenant, "analytics");
    return opened;
  }

  private void count(TenantId tenant, Finding finding, FindingState state, OffsetDateTime now) {
    var falses = one(state == FindingState.FALSE_ALARM) - one(wasFalse(finding));
    var confirmed = one(state.isTrue()) - one(finding.state().isTrue());
    jdbi.useHandle(
        handle -> {
          if (falses != 0) {
            new EasingTable(handle, tenant).count(of(finding), falses, now);
          }
          if (falses != 0 || confirmed != 0) {
            new MonthCounts(handle, tenant)
                .add(
                    finding.foundOn(),
                    finding.analysis(),
                    new AnalysisCounts(0, confirmed, falses));
          }
        });
  }

  private static boolean wasFalse(Finding finding) {
    return finding.state() == FindingState.FALSE_ALARM;
  }

  private static int one(boolean holds) {
    return holds ? 1 : 0;
  }

  private static EasingTable.Of of(Finding finding) {
    return new EasingTable.Of(finding.analysis(), finding.device());
  }

  private Finding seen(TenantId tenant, UUID id, CollectionRights rights) {
    return table
        .find(tenant, id)
        .filter(finding -> !finding.personal() || seesHome(tenant, finding.device(), rights))
        .orElseThrow(() -> new NotFound("analysis-finding"));
  }

  private boolean seesHome(TenantId tenant, UUID device, CollectionRights rights) {
    return scopes.caller().may(READINGS)
        && jdbi.withHandle(
            handle -> new Homes(handle, tenant, rights, Instant.now()).agreed(device, HOUSEHOLD));
  }

  private Sight sight(TenantId tenant, CollectionRights rights) {
    return scopes.caller().may(READINGS)
        ? jdbi.withHandle(
            handle -> new Sight(new Homes(handle, tenant, rights, Instant.now()).agreed(HOUSEHOLD)))
        : Sight.NO_HOMES;
  }

  /** Before the transaction where there is none yet: consents are read by another connection. */
  private CollectionRights rights(TenantId tenant) {
    return consents.collection(tenant);
  }

  private Finding said(Finding finding) {
    return said(finding, scopes.caller().locale());
  }

  private Finding said(Finding finding, Locale locale) {
    return FindingWords.said(packs, models, finding, locale);
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }
}
