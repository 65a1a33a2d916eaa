package org.linli.linkage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.NotFound;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.devices.entity.Severity;
import org.linli.linkage.entity.Scenario;
import org.linli.packs.Text;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/**
 * Writes a run in the transaction of what sets it going, and says that it is due: at once by an
 * event after the commit, and by the timer should that be lost with the server.
 */
@ApplicationScoped
public class Begin {

  /** The due work of a run. */
  static final String KIND = "linkage";

  private final Jdbi jdbi;
  private final ScenarioPacks packs;
  private final DueWork work;
  private final Announcements announcements;

  @Inject
  public Begin(Jdbi jdbi, ScenarioPacks packs, DueWork work, Announcements announcements) {
    this.jdbi = jdbi;
    this.packs = packs;
    this.work = work;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected Begin() {
    this(null, null, null, null);
  }

  /** However often it is told: one run for an alarm, and one for a storm of them. */
  public void raised(AlarmRaised alarm) {
    var severity = Severity.valueOf(alarm.severity());
    var candidates = packs.candidates(alarm.rule(), alarm.caseKind(), severity);
    if (!candidates.isEmpty()) {
      jdbi.useHandle(
          handle ->
              new Spots(handle, alarm.tenant())
                  .of(alarm.device())
                  .ifPresent(
                      spot ->
                          candidates.stream()
                              .filter(
                                  scenario ->
                                      scenario.means(
                                          spot.model(), alarm.rule(), alarm.caseKind(), severity))
                              .forEach(scenario -> raised(handle, alarm, scenario, spot))));
    }
  }

  private void raised(Handle handle, AlarmRaised alarm, Scenario scenario, Spot spot) {
    var tenant = alarm.tenant();
    var runs = new RunTable(handle, tenant);
    if (runs.isKnown(scenario.id(), alarm.alarm())) {
      return;
    }
    var setting = SettingTable.standing(handle, tenant, scenario);
    var hours = setting.hours() == null ? scenario.hours() : setting.hours();
    if (!setting.on()
        || hours != null && !hours.hold(LocalTime.ofInstant(Instant.now(), CityTime.ZONE))
        || scenario.when() != null && !new Spots(handle, tenant).holds(scenario.when(), spot)) {
      return;
    }
    var run =
        run(
            scenario,
            setting.version(),
            spot,
            null,
            true,
            alarm.rule(),
            alarm.ruleName(),
            alarm.severity(),
            alarm.at());
    if (runs.insert(run)) {
      runs.belongs(scenario.id(), alarm.alarm(), run.id());
      due(tenant, run.id());
    } else {
      var standing = runs.open(scenario.id(), run.stormKey()).orElseThrow();
      runs.belongs(scenario.id(), alarm.alarm(), standing);
      runs.fold(standing);
      runs.notCleared(standing);
    }
  }

  /** A drill's run; it takes the device to alarm by the scenario's first rule for its kind. */
  public UUID drill(
      Handle handle, TenantId tenant, Scenario scenario, UUID drill, UUID device, boolean real) {
    var spot = new Spots(handle, tenant).of(device).orElseThrow();
    var setting = SettingTable.standing(handle, tenant, scenario);
    var run =
        run(
            scenario,
            setting.version(),
            spot,
            drill,
            real,
            "drill",
            scenario.name(),
            Severity.CRITICAL.name(),
            Instant.now());
    new RunTable(handle, tenant).insert(run);
    due(tenant, run.id());
    return run.id();
  }

  private static NewRun run(
      Scenario scenario,
      int setting,
      Spot spot,
      UUID drill,
      boolean real,
      String rule,
      Text ruleName,
      String severity,
      Instant raisedAt) {
    var place = spot.within(scenario.storm()).map(Spot.Level::id).orElse(null);
    var storm = scenario.storm().kind() == null || place == null ? spot.device() : place;
    return new NewRun(
        Sql.newId(),
        scenario.id(),
        setting,
        drill,
        real,
        spot.device(),
        place,
        storm,
        rule,
        ruleName,
        severity,
        scenario.targetSeconds(),
        raisedAt,
        Instant.now());
  }

  /**
   * @throws NotFound the community has no such device
   */
  public static void requireDevice(Jdbi jdbi, TenantId tenant, UUID device) {
    var known =
        device != null
            && jdbi.withHandle(handle -> new Spots(handle, tenant).of(device).isPresent());
    if (!known) {
      throw new NotFound("device");
    }
  }

  /** In the transaction that gives the run something to do. */
  public void due(TenantId tenant, UUID run) {
    work.ensure(tenant, KIND, run, Instant.now());
    announcements.announce(new LinkageDue(tenant, run));
  }
}
