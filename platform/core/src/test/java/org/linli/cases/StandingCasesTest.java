package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.CaseStep;
import org.linli.community.TestCommunity;

/** What alarms opened before they opened matters goes on to its end. */
class StandingCasesTest {

  private final TestCommunity community = new TestCommunity();

  private void cleared(UUID alarm) {
    community.feed(
        () ->
            community.standing.alarmCleared(
                new AlarmCleared(community.tenant, alarm, Instant.now())));
  }

  @Test
  void aClearedAlarmAddsAStepAndTheCaseGoesOn() {
    var worker = community.worker(community.grid);
    var alarm = community.alarm(community.building, "MINOR", "FACILITY");
    var id = community.alarmCase(alarm);
    cleared(alarm.alarm());
    assertThat(community.state(id)).isEqualTo(CaseState.DISPATCHED);
    assertThat(community.detail(id).steps())
        .extracting(CaseStep::action)
        .containsExactly("OPENED", "DISPATCHED", "ALARM_CLEARED");
    assertThat(community.detail(id).steps()).extracting(CaseStep::actor).containsOnly("system");
    community.run(worker, () -> community.cases.accept(id));
    cleared(UUID.randomUUID());
    assertThat(community.state(id)).isEqualTo(CaseState.ACCEPTED);
  }

  @Test
  void anAlarmThatHasACaseOpensNoMatterBesideIt() {
    var alarm = community.alarm(community.building, "MAJOR", "FIRE");
    var id = community.alarmCase(alarm);
    assertThat(community.alarmMatter(alarm)).as("the case stands for it").isEqualTo(id);
    assertThat(community.count("select count(*) from matter")).isZero();
  }
}
