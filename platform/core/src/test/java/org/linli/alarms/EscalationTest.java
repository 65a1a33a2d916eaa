package org.linli.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.alarms.boundary.AlarmEscalated;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.alarms.entity.EscalationParty;
import org.linli.alarms.entity.EscalationStep;

/** What nobody acknowledges goes on to the next level. */
class EscalationTest {

  private static final String SMOKE = "smoke-detector";
  private static final String KIND = "alarm-escalation";

  private final AlarmGround ground = new AlarmGround();
  private final UUID device = ground.device(SMOKE, null);

  private UUID fire() {
    return ground.raise(device, SMOKE, "fire", ground.now);
  }

  private void comeDue(UUID alarm, int times) {
    for (int i = 0; i < times; i++) {
      ground.as(
          () -> {
            ground.escalations.perform(ground.tenant, alarm);
            return null;
          });
    }
  }

  private long above(UUID alarm) {
    return ground.count("select count(*) from alarm_escalated where alarm_id = ?", alarm);
  }

  @Test
  void aFireGoesFromTheGridToTheDistrictAndEachStepIsWrittenDown() {
    var alarm = fire();
    comeDue(alarm, 5);
    assertThat(ground.<List<EscalationStep>>as(() -> ground.alarms.escalations(alarm)))
        .extracting(EscalationStep::party)
        .containsExactly(EscalationParty.values());
    assertThat(ground.told(AlarmEscalated.class)).hasSize(4);
    assertThat(ground.open().getFirst().escalatedTo()).isEqualTo(EscalationParty.DISTRICT);
  }

  @Test
  void theFirstStepIsDueMinutesAfterTheAlarm() {
    var alarm = fire();
    var due =
        ground.as(
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery("select due_at from due_work where subject = :alarm")
                                .bind("alarm", alarm)
                                .mapTo(Instant.class)
                                .one()));
    assertThat(Duration.between(ground.now, due))
        .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(10));
  }

  @Test
  void whatSomebodyHasSeenGoesNoFurther() {
    var alarm = fire();
    comeDue(alarm, 3);
    assertThat(above(alarm)).isEqualTo(1);
    ground.as(
        () -> {
          ground.alarms.acknowledge(alarm);
          return null;
        });
    assertThat(ground.due(KIND, alarm)).isZero();
    assertThat(above(alarm)).isZero();
    comeDue(alarm, 1);
    assertThat(ground.told(AlarmEscalated.class)).hasSize(3);
  }

  @Test
  void whatEndedByItselfGoesNoFurther() {
    var alarm = fire();
    comeDue(alarm, 3);
    ground.clear(alarm, ground.now.plusSeconds(1));
    assertThat(above(alarm)).isZero();
    assertThat(ground.due(KIND, alarm)).isZero();
    comeDue(alarm, 1);
    assertThat(ground.told(AlarmEscalated.class)).hasSize(3);
  }

  @Test
  void theStreetHearsOfACriticalAlarmAloneAfterTheCommunity() {
    var alarm = fire();
    comeDue(alarm, 2);
    assertThat(above(alarm)).isZero();
    comeDue(alarm, 1);
    assertThat(above(alarm)).isEqualTo(1);
  }

  @Test
  void aWarningGoesToNobody() {
    var alarm = ground.raise(device, SMOKE, "battery-low", ground.now);
    assertThat(ground.due(KIND, alarm)).isZero();
    comeDue(alarm, 2);
    assertThat(ground.told(AlarmEscalated.class)).isEmpty();
  }

  @Test
  void anAlarmThatJoinedAStormWaitsForNothing() {
    var alarm = fire();
    var raised = ground.told(AlarmRaised.class).getFirst();
    ground.as(
        () -> {
          ground.escalations.raised(
              new AlarmRaised(
                  ground.tenant,
                  UUID.randomUUID(),
                  device,
                  "d",
                  null,
                  "fire",
                  raised.ruleName(),
                  "CRITICAL",
                  "FIRE",
                  ground.now,
                  SMOKE,
                  alarm));
          return null;
        });
    assertThat(
            ground.count(
                "select count(*) from due_work where tenant_id = ?", ground.tenant.value()))
        .isEqualTo(1);
  }
}
