package org.linli.cases.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.cases.control.CaseLife;
import org.linli.cases.control.CaseLists;
import org.linli.cases.entity.CaseState;
import org.linli.tenancy.entity.TenantId;

/** The cases that alarms opened before they opened matters: each goes on to its end. */
@ApplicationScoped
public class StandingCases {

  private final CaseLife life;
  private final CaseLists lists;

  @Inject
  public StandingCases(CaseLife life, CaseLists lists) {
    this.life = life;
    this.lists = lists;
  }

  /** For the container's proxy alone. */
  protected StandingCases() {
    this(null, null);
  }

  /** The alarm ended by itself: worth knowing for who handles the case, which goes on. */
  public void alarmCleared(@Observes AlarmCleared alarm) {
    ofAlarm(alarm.tenant(), alarm.alarm())
        .map(life::find)
        .filter(file -> file.state() != CaseState.CLOSED)
        .ifPresent(file -> life.remark(alarm.tenant(), file, alarm.at(), "ALARM_CLEARED"));
  }

  /** The case of an alarm, if it has one. */
  public Optional<UUID> ofAlarm(TenantId tenant, UUID alarm) {
    return lists.ofAlarm(tenant, alarm);
  }
}
