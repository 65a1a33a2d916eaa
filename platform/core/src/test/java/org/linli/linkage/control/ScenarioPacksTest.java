package org.linli.linkage.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.boundary.NotFound;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Severity;
import org.linli.linkage.entity.Scenario;
import org.linli.packs.PackFault;

class ScenarioPacksTest {

  private static final DeviceModels MODELS = new DeviceModels();

  private static final String GOOD =
      """
      id: test
      version: 1
      name: {zh: 测, en: Test}
      purpose: {zh: 测, en: Test}
      on: true
      open: [SWITCH]
      storm: BUILDING
      targetSeconds: 2
      triggers:
        - {model: smoke-detector, rules: [fire]}
      steps:
        - id: gates
          name: {zh: 开, en: Open}
          act: COMMAND
          reach: METRES
          metres: 50
          commands: {access-control: release}
          timeoutSeconds: 20
          open: [METRES]
          orElse:
            - id: tell
              name: {zh: 告, en: Tell}
              act: OFFICES
              reach: COMMUNITY
              offices: [CLERK]
              words: {zh: 开门, en: Open}
        - id: home
          name: {zh: 告, en: Tell}
          act: RESIDENTS
          reach: ROOM
          words: {zh: 走, en: Leave}
          when: {model: gas-meter, reach: ROOM, reading: {metric: flow, op: ">", value: 0}, orUnknown: true}
      closing: []
      """;

  private static Scenario read(String text) {
    return ScenarioPacks.read(text, "test.yaml", MODELS);
  }

  @Test
  void theDeliveredOnesAreSound() {
    var packs = new ScenarioPacks(MODELS);
    assertThat(packs.all()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(packs.get("fire").steps()).isNotEmpty();
    assertThatThrownBy(() -> packs.get("none")).isInstanceOf(NotFound.class);
  }

  @Test
  void aSoundOneIsRead() {
    var scenario = read(GOOD);
    assertThat(scenario.step("gates").orElseThrow().metres()).isEqualTo(50);
    assertThat(scenario.step("home").orElseThrow().timeoutSeconds()).isEqualTo(30);
    assertThat(scenario.means("smoke-detector", "fire", "FIRE", Severity.CRITICAL)).isTrue();
    assertThat(scenario.means("gas-meter", "fire", "FIRE", Severity.CRITICAL)).isFalse();
    assertThat(scenario.mayMean("heat", null, Severity.MAJOR)).isFalse();
  }

  @Test
  void aTriggerMayNameTheKindOfCaseAndHowBadItIs() {
    var scenario =
        read(
            GOOD.replace(
                "{model: smoke-detector, rules: [fire]}", "{caseKind: FIRE, atLeast: MAJOR}"));
    assertThat(scenario.means("any", "own-rule", "FIRE", Severity.CRITICAL)).isTrue();
    assertThat(scenario.means("any", "own-rule", "FIRE", Severity.MINOR)).isFalse();
    assertThat(scenario.means("any", "own-rule", null, Severity.CRITICAL)).isFalse();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("id: test", "id: other", "named like its file"),
        fault("version: 1", "version: 0", "version is 1"),
        fault("storm: BUILDING", "storm: METRES", "storm is one of"),
        fault("targetSeconds: 2", "targetSeconds: 0", "targetSeconds"),
        fault("open: [SWITCH]", "open: [METRES]", "leaves SWITCH and HOURS open"),
        fault("model: smoke-detector", "model: nothing", "no such device model"),
        fault("rules: [fire]", "rules: [water]", "has no rule water"),
        fault("{model: smoke-detector, rules: [fire]}", "{rules: [fire]}", "needs a caseKind"),
        fault("{access-control: release}", "{access-control: dance}", "has no command dance"),
        fault("commands: {access-control: release}", "commands: {}", "commands go with"),
        fault("    metres: 50\n", "", "metres goes with"),
        fault("act: RESIDENTS", "act: BOARD\n    nearest: 2", "nearest goes with"),
        fault("    timeoutSeconds: 20", "    timeoutSeconds: 9999", "timeoutSeconds is"),
        fault("open: [METRES]", "open: [NEAREST]", "NEAREST can be open"),
        fault("open: [METRES]", "open: [OFFICES]", "OFFICES can be open"),
        fault("open: [METRES]", "open: [CALL]", "CALL can be open"),
        fault("open: [METRES]", "open: [HOURS]", "hours are the scenario"),
        fault("offices: [CLERK]", "offices: []", "offices go with"),
        fault("    words: {zh: 走, en: Leave}\n", "", "words are missing"),
        fault("reach: ROOM\n", "reach: NEAREST\n    nearest: 1\n", "residents are told in"),
        fault("id: home", "id: tell", "stands twice"),
        fault("id: home", "id: Home", "not the id of a step"),
        fault("metric: flow", "metric: dance", "has no metric dance"),
        fault("    open: [METRES]\n", "    parameters: {volume: 3}\n", "has no parameter volume"),
        fault("on: true", "on: true\ncolour: red", "colour"));
  }

  private static Arguments fault(String was, String becomes, String reason) {
    return Arguments.of(was, becomes, reason);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultyOneIsRefusedWithLineAndReason(String was, String becomes, String reason) {
    var text = GOOD.replace(was, becomes);
    assertThat(text).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            PackFault.class,
            fault -> {
              assertThat(fault.reason()).contains(reason);
              assertThat(fault.line()).isPositive();
            });
  }
}
