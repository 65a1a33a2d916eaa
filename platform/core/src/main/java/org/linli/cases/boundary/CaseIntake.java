package org.linli.cases.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.cases.control.CaseLife;
import org.linli.cases.control.CaseLists;
import org.linli.cases.control.CaseWording;
import org.linli.cases.control.GridWorkers;
import org.linli.cases.entity.CaseFile;
import org.linli.cases.entity.CaseSeverity;
import org.linli.cases.entity.CaseSource;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.FoundFault;
import org.linli.tenancy.entity.TenantId;

/**
 * Turns alarms into cases, in the alarm's own transaction: one alarm, one case, however often it is
 * told.
 *
 * <p>The case goes at once to the grid worker of the place; where nobody is on duty it waits for
 * the clerk.
 */
@ApplicationScoped
public class CaseIntake {

  private final CaseLife life;
  private final CaseLists lists;
  private final GridWorkers workers;

  @Inject
  public CaseIntake(CaseLife life, CaseLists lists, GridWorkers workers) {
    this.life = life;
    this.lists = lists;
    this.workers = workers;
  }

  /** For the container's proxy alone. */
  protected CaseIntake() {
    this(null, null, null);
  }

  /**
   * Opens a case when the alarm's rule asks for one; one that joined a storm is part of the case of
   * its first.
   */
  public void fromAlarm(@Observes AlarmRaised alarm) {
    var severity = CaseSeverity.valueOf(alarm.severity());
    if (alarm.fold() != null
        || alarm.caseKind() == null
        || !severity.isAtLeast(CaseSeverity.MINOR)) {
      return;
    }
    if (lists.ofAlarm(alarm.tenant(), alarm.alarm()).isPresent()) {
      return;
    }
    var opening =
        new CaseFile.Opening(
            alarm.caseKind(),
            CaseSource.ALARM,
            title(alarm),
            "",
            severity,
            alarm.alarm(),
            alarm.place(),
            null);
    var file = life.open(alarm.tenant(), opening, alarm.at(), List.of());
    workers
        .onDutyAt(alarm.tenant(), alarm.place())
        .ifPresent(worker -> life.dispatch(alarm.tenant(), file, worker));
  }

  /**
   * Opens the case of a fault that somebody found on a round, in the round's own transaction; it
   * goes to the worker of the place like an alarm's.
   */
  public UUID fromRound(TenantId tenant, FoundFault fault) {
    return from(tenant, fault, CaseSource.PATROL);
  }

  /** Opens the case of what an analysis found and a clerk passes on, in the clerk's transaction. */
  public UUID fromFinding(TenantId tenant, FoundFault fault) {
    return from(tenant, fault, CaseSource.CLERK);
  }

  private UUID from(TenantId tenant, FoundFault fault, CaseSource source) {
    var opening =
        new CaseFile.Opening(
            CaseWording.kind(fault.kind()),
            source,
            shortened(fault.title()),
            CaseWording.description(fault.description()),
            fault.severity(),
            null,
            fault.place(),
            fault.reporter());
    var file = life.open(tenant, opening, Instant.now(), fault.photos());
    workers
        .onDutyAt(tenant, fault.place())
        .ifPresent(worker -> life.dispatch(tenant, file, worker));
    return file.id();
  }

  /** The alarm ended by itself: worth knowing for who handles the case, which goes on. */
  public void alarmCleared(@Observes AlarmCleared alarm) {
    lists
        .ofAlarm(alarm.tenant(), alarm.alarm())
        .map(life::find)
        .filter(file -> file.state() != CaseState.CLOSED)
        .ifPresent(file -> life.remark(alarm.tenant(), file, alarm.at(), "ALARM_CLEARED"));
  }

  /** The case of an alarm, if it has one. */
  public Optional<UUID> caseOf(AlarmRaised alarm) {
    return lists.ofAlarm(alarm.tenant(), alarm.alarm());
  }

  /** In the community's own language, like the names of its devices. */
  private static String title(AlarmRaised alarm) {
    return shortened(alarm.ruleName().zh() + " · " + alarm.deviceName());
  }

  private static String shortened(String title) {
    return title.length() <= 200 ? title : title.substring(0, 200);
  }
}
