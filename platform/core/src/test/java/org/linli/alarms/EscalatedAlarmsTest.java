package org.linli.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.EscalatedAlarms;
import org.linli.alarms.entity.EscalatedAlarm;
import org.linli.alarms.entity.EscalationParty;
import org.linli.obligations.TestObligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;

/** What street and district see of alarms that nobody acknowledged. */
class EscalatedAlarmsTest {

  private final AlarmGround ground = new AlarmGround();
  private final EscalatedAlarms escalated =
      new EscalatedAlarms(
          ground.platform.jdbi(),
          new Gate(
              ground.platform.jdbi(),
              ground.platform.scopes(),
              new Matrices(),
              new Snapshots(ground.platform.jdbi(), ground.platform.scopes()),
              new Seal(new byte[32])),
          TestObligations.over(ground.platform),
          ground.models);
  private final UUID alarm =
      ground.raise(ground.device("smoke-detector", null), "smoke-detector", "fire", ground.now);

  private void passOn(int levels) {
    for (int i = 0; i < levels; i++) {
      ground.as(
          () -> {
            ground.escalations.perform(ground.tenant, alarm);
            return null;
          });
    }
  }

  private List<EscalatedAlarm> seenBy(Tier tier, int digits) {
    var code = ground.tenant.value().substring(0, digits);
    var caller = ground.platform.caller(tier, code, null, null, "crosstier:read");
    return ground.platform.as(caller, () -> escalated.list(PageRequest.first(200))).items().stream()
        .filter(row -> row.tenant().equals(ground.tenant))
        .toList();
  }

  @Test
  void theStreetSeesWhatWasPassedOnToItAndNotBefore() {
    passOn(2);
    assertThat(seenBy(Tier.STREET, 9)).isEmpty();
    passOn(1);
    assertThat(seenBy(Tier.STREET, 9))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.alarm()).isEqualTo(alarm);
              assertThat(row.name().en()).isEqualTo("Smoke alarm");
              assertThat(row.party()).isEqualTo(EscalationParty.STREET);
              assertThat(row.decision()).isNotNull();
            });
    passOn(1);
    assertThat(seenBy(Tier.DISTRICT, 6))
        .extracting(EscalatedAlarm::party)
        .containsExactly(EscalationParty.DISTRICT);
  }

  @Test
  void itIsGoneWhenSomebodyAcknowledgesIt() {
    passOn(3);
    ground.as(
        () -> {
          ground.alarms.acknowledge(alarm);
          return null;
        });
    assertThat(seenBy(Tier.STREET, 9)).isEmpty();
  }

  @Test
  void anotherStreetSeesNothing() {
    passOn(4);
    var elsewhere = ground.platform.caller(Tier.STREET, "990801002", null, null, "crosstier:read");
    assertThat(ground.platform.as(elsewhere, () -> escalated.list(PageRequest.first(200))).items())
        .isEmpty();
  }
}
