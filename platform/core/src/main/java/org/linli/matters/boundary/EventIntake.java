package org.linli.matters.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.alarms.boundary.AlarmAcknowledged;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.cases.boundary.StandingCases;
import org.linli.cases.entity.CaseSeverity;
import org.linli.cases.entity.FoundFault;
import org.linli.matters.control.EventNotes;
import org.linli.matters.control.Opening;
import org.linli.matters.control.OriginTable;
import org.linli.matters.entity.AlarmEvent;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.Origin;
import org.linli.tenancy.entity.TenantId;

/**
 * Turns alarms, faults found on rounds and findings of analyses into matters, in the transaction of
 * what they come from: one alarm, one matter, however often it is told.
 *
 * <p>The matter goes at once to the grid worker of the place; where nobody is there it stays on
 * offer. What was a case before this was so stays one: it stands for its alarm.
 */
@ApplicationScoped
public class EventIntake {

  private final Opening opening;
  private final OriginTable origins;
  private final EventNotes notes;
  private final StandingCases cases;

  @Inject
  public EventIntake(Opening opening, OriginTable origins, EventNotes notes, StandingCases cases) {
    this.opening = opening;
    this.origins = origins;
    this.notes = notes;
    this.cases = cases;
  }

  /** For the container's proxy alone. */
  protected EventIntake() {
    this(null, null, null, null);
  }

  /**
   * Opens a matter when the alarm's rule asks for one; an alarm that joined a storm is part of the
   * matter of its first.
   */
  public void fromAlarm(@Observes AlarmRaised alarm) {
    var severity = CaseSeverity.valueOf(alarm.severity());
    if (alarm.fold() != null
        || alarm.caseKind() == null
        || !severity.isAtLeast(CaseSeverity.MINOR)
        || standsFor(alarm.tenant(), alarm.alarm()).isPresent()) {
      return;
    }
    // In the community's own language, like the names of its devices.
    opening.byItself(
        new AlarmEvent(
            Origin.of(Origin.From.ALARM, alarm.alarm()),
            severity,
            alarm.caseKind(),
            alarm.ruleName().zh() + " · " + alarm.deviceName(),
            null,
            alarm.place(),
            List.of()));
  }

  /**
   * Opens the matter of a fault that somebody found on a round, in the round's own transaction.
   *
   * @param check its id
   * @return empty where the community has no such process any more
   */
  public Optional<UUID> fromRound(UUID check, FoundFault fault) {
    return from(Origin.of(Origin.From.ROUND, check), fault);
  }

  /**
   * Opens the matter of what an analysis found and a clerk passes on, in the clerk's transaction.
   *
   * @param finding its id
   * @return empty where the community has no such process any more
   */
  public Optional<UUID> fromFinding(UUID finding, FoundFault fault) {
    return from(Origin.of(Origin.From.FINDING, finding), fault);
  }

  private Optional<UUID> from(Origin origin, FoundFault fault) {
    return opening
        .byItself(
            new AlarmEvent(
                origin,
                fault.severity(),
                fault.kind(),
                fault.title(),
                fault.description(),
                fault.place(),
                fault.photos()))
        .map(Opened::id);
  }

  /** The alarm ended by itself: worth knowing for who handles the matter, which goes on. */
  public void alarmCleared(@Observes AlarmCleared alarm) {
    matterOf(alarm.tenant(), alarm.alarm())
        .ifPresent(matter -> notes.cleared(alarm.tenant(), matter, alarm.at()));
  }

  /** Somebody has seen the alarm: that stands in the history of its matter. */
  public void alarmAcknowledged(@Observes AlarmAcknowledged alarm) {
    matterOf(alarm.tenant(), alarm.alarm())
        .ifPresent(matter -> notes.acknowledged(alarm.tenant(), matter));
  }

  /** What stands for an alarm: its matter, or the case that it opened before. */
  public Optional<UUID> standsFor(TenantId tenant, UUID alarm) {
    return matterOf(tenant, alarm).or(() -> cases.ofAlarm(tenant, alarm));
  }

  private Optional<UUID> matterOf(TenantId tenant, UUID alarm) {
    return origins.matter(tenant, Origin.of(Origin.From.ALARM, alarm));
  }
}
