package org.linli.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.alarms.entity.AlarmRow;
import org.linli.alarms.entity.Combination;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;

/** Devices of one place that alarm together mean more than each alone. */
class TogetherTest {

  private static final String SMOKE = "smoke-detector";
  private static final String POWER = "power-monitor";

  private final AlarmGround ground = new AlarmGround();
  private final UUID building = ground.place("BUILDING", ground.place("COMPOUND", null));
  private final UUID unit = ground.place("UNIT", building);
  private final UUID room = ground.place("ROOM", unit);

  private List<String> rules() {
    return ground.open().stream().map(AlarmRow::rule).toList();
  }

  @Test
  void smokeInARoomAndAFaultyCurrentInItsUnitAreAnElectricalFire() {
    ground.raise(ground.device(SMOKE, room), SMOKE, "fire", ground.now);
    assertThat(rules()).containsExactly("fire");
    ground.raise(ground.device(POWER, unit), POWER, "overheat", ground.now.plusSeconds(60));
    assertThat(rules()).contains("electrical-fire");
    var told = ground.told(AlarmRaised.class).getLast();
    assertThat(told.rule()).isEqualTo("electrical-fire");
    assertThat(told.severity()).isEqualTo("CRITICAL");
    assertThat(told.caseKind()).isEqualTo("FIRE");
    assertThat(ground.open())
        .filteredOn(alarm -> alarm.rule().equals("electrical-fire"))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.ruleName().en()).startsWith("Electrical fire"));
  }

  @Test
  void inTwoUnitsTheyAreTwoThings() {
    ground.raise(ground.device(SMOKE, room), SMOKE, "fire", ground.now);
    var other = ground.place("UNIT", building);
    ground.raise(ground.device(POWER, other), POWER, "overheat", ground.now);
    assertThat(rules()).containsExactlyInAnyOrder("fire", "overheat");
  }

  @Test
  void tooLongAfterEachOtherTheyAreTwoThings() {
    ground.raise(ground.device(SMOKE, room), SMOKE, "fire", ground.now.minusSeconds(400));
    ground.raise(ground.device(POWER, unit), POWER, "overheat", ground.now);
    assertThat(rules()).doesNotContain("electrical-fire");
  }

  @Test
  void itIsRaisedOnceForAPlaceAndEndsWhenEachPartHasEnded() {
    var smoke = ground.raise(ground.device(SMOKE, room), SMOKE, "fire", ground.now);
    var power = ground.raise(ground.device(POWER, unit), POWER, "overheat", ground.now);
    var second = ground.raise(ground.device(SMOKE, unit), SMOKE, "fire", ground.now);
    assertThat(rules()).containsOnlyOnce("electrical-fire");
    ground.clear(smoke, ground.now.plusSeconds(5));
    ground.clear(power, ground.now.plusSeconds(6));
    assertThat(rules()).contains("electrical-fire");
    ground.clear(second, ground.now.plusSeconds(7));
    assertThat(rules()).isEmpty();
  }

  @Test
  void theFiguresCountItOnce() {
    ground.raise(ground.device(SMOKE, room), SMOKE, "fire", ground.now);
    var before =
        ground.count(
            "select coalesce(sum(alarms_open), 0) from community_figures where tenant_id = ?",
            ground.tenant.value());
    ground.raise(ground.device(POWER, unit), POWER, "overheat", ground.now);
    // Its parts are counted by the feed; here nobody is the feed.
    assertThat(
            ground.count(
                "select sum(alarms_open) from community_figures where tenant_id = ?",
                ground.tenant.value()))
        .isEqualTo(before + 1);
  }

  @Test
  void aDeviceWithoutAPlaceIsTogetherWithNobody() {
    ground.raise(ground.device(SMOKE, null), SMOKE, "fire", ground.now);
    ground.raise(ground.device(POWER, null), POWER, "overheat", ground.now);
    assertThat(rules()).doesNotContain("electrical-fire");
  }

  @Test
  void aFireDoorOfTheSameBuildingThatStandsOpenMakesAFireWorse() {
    ground.raise(ground.device("fire-door", building), "fire-door", "left-open", ground.now);
    ground.raise(ground.device(SMOKE, room), SMOKE, "fire", ground.now);
    assertThat(rules()).contains("fire-escape-blocked");
  }

  @Test
  void aCombinationOfOnePartIsNone() {
    var part = new Combination.Part(SMOKE, List.of("fire"));
    assertThatThrownBy(
            () ->
                new Combination(
                    "alone",
                    new Text("独", "Alone"),
                    Severity.MINOR,
                    Combination.Within.ROOM,
                    60,
                    List.of(part),
                    null))
        .hasMessageContaining("two parts");
  }
}
