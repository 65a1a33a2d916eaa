package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.NotFound;
import org.linli.analytics.entity.AnalysisMethod;
import org.linli.packs.PackFault;
import org.linli.testing.Requirement;

/** The packs that are delivered, and those that would not be let in. */
class AnalysisPacksTest {

  private static final String PACK =
      """
      id: probe
      version: 1
      name: {zh: 探, en: probe}
      models: [water-meter]
      metric: flow
      measure: LOWEST
      method: NIGHT_LEAK
      days: 14
      threshold: {value: 0.005, least: 0.003, most: 0.05, unit: null}
      severity: MINOR
      caseKind: FACILITY
      reason: {zh: "值{seen}", en: "value {seen}"}
      parameters: {from: 1, until: 5, nights: 3}
      """;

  @Test
  @Requirement("000-7.2.d.3")
  void theLibraryHoldsModelsForMetersLiftsDetectorsAndHomesByEveryMethod() {
    var methods =
        Made.PACKS.all().stream()
            .map(analysis -> analysis.method())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(AnalysisMethod.class)));
    assertThat(methods).isEqualTo(EnumSet.allOf(AnalysisMethod.class));
    assertThat(Made.PACKS.all().stream().flatMap(analysis -> analysis.models().stream()))
        .contains(
            "water-meter",
            "electricity-meter",
            "gas-meter",
            "lift-monitor",
            "smoke-detector",
            "power-monitor",
            "home-climate");
  }

  @Test
  void everyAnalysisCanBeReadAndIsFoundByItsId() {
    assertThat(Made.PACKS.all()).hasSizeGreaterThan(15);
    assertThat(Made.PACKS.all())
        .allSatisfy(analysis -> assertThat(Made.PACKS.find(analysis.id())).contains(analysis));
    assertThatThrownBy(() -> Made.PACKS.get("none")).isInstanceOf(NotFound.class);
    assertThat(Made.PACKS.find(null)).isEmpty();
  }

  @Test
  void aPackThatIsRightIsRead() {
    assertThat(AnalysisPacks.read(PACK, "probe.yaml", Made.MODELS).parameters().nights())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: probe|id: other|1|named like its file",
        "models: [water-meter]|models: [perpetuum]|4|speaks of no model",
        "models: [water-meter]|models: [thermometer]|4|not analysed",
        "metric: flow|metric: smoke|5|has no metric",
        "measure: LOWEST|measure: USE|6|goes with counters",
        "days: 14|days: 400|8|3 to 92",
        "caseKind: FACILITY|caseKind: PARTY|11|caseKind is one of",
        "{seen}|{neighbour}|12|no figure",
        "nights: 3|nights: 30|13|nights within days",
        "until: 5|until: 1|13|from before until",
        "method: NIGHT_LEAK|method: PEERS|13|at least 10 homes",
        "method: NIGHT_LEAK|method: ANOMALY|13|ANOMALY needs",
        "method: NIGHT_LEAK|method: WEAR|13|WEAR alone needs limit",
        "method: NIGHT_LEAK|method: INACTIVITY|13|INACTIVITY needs",
        "least: 0.003|least: 0.3|9|value lies from least to most",
        "severity: MINOR|gravity: MINOR|10|gravity",
      })
  void aPackThatIsWrongIsRefusedWithLineAndReason(
      String right, String wrong, int line, String reason) {
    var text = PACK.replace(right, wrong);
    assertThatThrownBy(() -> AnalysisPacks.read(text, "probe.yaml", Made.MODELS))
        .isInstanceOfSatisfying(
            PackFault.class,
            fault -> {
              assertThat(fault.reason()).contains(reason);
              assertThat(fault.line()).isEqualTo(line);
            });
  }

  @Test
  void falseAlarmsMoveAThresholdInStepsAndNeverBeyondThePack() {
    var easing = Made.PACKS.easing();
    assertThat(easing.steps(1)).isZero();
    assertThat(easing.steps(2)).isEqualTo(1);
    assertThat(easing.steps(100)).isEqualTo(easing.most());
    var leak = Made.pack("water-leak");
    assertThat(easing.eased(leak, 0.005, 1)).isEqualTo(0.00625);
    assertThat(easing.eased(leak, 0.045, 4)).isEqualTo(0.05);
    var wear = Made.pack("lift-vibration");
    assertThat(easing.eased(wear, 60, 1)).as("fewer days ahead").isEqualTo(48);
  }
}
