package org.linli.alarms.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.alarms.entity.Combination;
import org.linli.alarms.entity.EscalationParty;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Severity;
import org.linli.packs.PackFault;
import org.linli.packs.Text;

/** A pack that contradicts itself stops the start, and says why. */
class AlarmPacksTest {

  private static final DeviceModels MODELS = new DeviceModels();

  private static Combination combination(String model, String rule) {
    var fire = new Combination.Part("smoke-detector", List.of("fire"));
    return new Combination(
        "both",
        new Text("合", "Both"),
        Severity.MAJOR,
        Combination.Within.UNIT,
        60,
        List.of(fire, new Combination.Part(model, List.of(rule))),
        null);
  }

  @Test
  void whatIsDeliveredIsSound() {
    assertThat(Combinations.delivered(MODELS).all()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(EscalationPlan.delivered().of("CRITICAL", null)).hasSize(4);
    assertThat(Storms.delivered().alarms()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({"toaster, fire, no model: toaster", "smoke-detector, burns, no rule: burns"})
  void aCombinationOfWhatNobodyTellsIsRefused(String model, String rule, String why) {
    var pack = new Combinations.Pack(1, List.of(combination(model, rule)));
    assertThatThrownBy(() -> Combinations.of(pack, MODELS))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(why);
  }

  @Test
  void aCombinationMayHearSilenceAndStandsOnce() {
    var silent = combination("smoke-detector", "silent");
    assertThat(Combinations.of(new Combinations.Pack(1, List.of(silent)), MODELS).find("both"))
        .contains(silent);
    assertThatThrownBy(
            () -> Combinations.of(new Combinations.Pack(1, List.of(silent, silent)), MODELS))
        .hasMessageContaining("twice");
  }

  private static EscalationPlan plan(EscalationPlan.Step... steps) {
    Map<Severity, List<EscalationPlan.Step>> all = new EnumMap<>(Severity.class);
    for (var severity : Severity.values()) {
      all.put(severity, List.of(steps));
    }
    return new EscalationPlan(1, all);
  }

  private static EscalationPlan.Step step(EscalationParty party, int minutes) {
    return new EscalationPlan.Step(party, Duration.ofMinutes(minutes));
  }

  @Test
  void escalationGoesUpAndOnAlone() {
    var desk = step(EscalationParty.COMMUNITY, 10);
    assertThatThrownBy(() -> plan(desk, step(EscalationParty.STREET, 5)))
        .isInstanceOf(PackFault.class);
    assertThatThrownBy(() -> plan(desk, step(EscalationParty.GRID_WORKER, 20)))
        .isInstanceOf(PackFault.class);
    assertThatThrownBy(() -> plan(step(EscalationParty.COMMUNITY, 0)))
        .isInstanceOf(PackFault.class);
    assertThatThrownBy(() -> new EscalationPlan(1, Map.of(Severity.MINOR, List.of(desk))))
        .hasMessageContaining("no escalation for");
    assertThat(plan(desk, step(EscalationParty.STREET, 20)).of("MINOR", null)).hasSize(2);
  }

  @Test
  void whomACommunityTellsAtOnceIsToldFirstAndTheRestFollows() {
    var steps = EscalationPlan.delivered().of("CRITICAL", "COMMUNITY");
    assertThat(steps)
        .extracting(EscalationPlan.Step::party)
        .containsExactly(
            EscalationParty.COMMUNITY, EscalationParty.STREET, EscalationParty.DISTRICT);
    assertThat(steps.getFirst().after()).isZero();
    assertThat(EscalationPlan.delivered().of("WARNING", "GRID_WORKER")).hasSize(1);
  }

  @Test
  void oneAlarmIsNoStorm() {
    assertThatThrownBy(() -> new Storms(1, 1, 60)).isInstanceOf(PackFault.class);
    assertThatThrownBy(() -> new Storms(1, 5, 0)).isInstanceOf(PackFault.class);
  }
}
