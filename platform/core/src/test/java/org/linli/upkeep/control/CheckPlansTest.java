package org.linli.upkeep.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.devices.boundary.DeviceModels;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.testing.Requirement;
import org.linli.upkeep.entity.CheckKind;
import org.linli.upkeep.entity.CheckPlan;

class CheckPlansTest {

  private static final String GOOD =
      """
      plans:
        - id: a
          version: 1
          kind: INSPECTION
          name: {zh: 甲, en: A}
          every: P1M
          who: GRID_WORKER
          caseKind: FACILITY
          models: [lift-monitor]
          items:
            - {id: x, type: STATE, name: {zh: 乙, en: X}}
            - {id: y, type: NUMBER, unit: mm, name: {zh: 丙, en: Y}}
      """;

  private final DeviceModels models = new DeviceModels();

  private CheckPlans read(String text) {
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return CheckPlans.of(Packs.read(stream, "plans.yaml", CheckPlans.Pack.class), models);
  }

  @Test
  @Requirement("001-6.2.7-2")
  void everyKindOfDeviceIsCalibratedAndInspectedEachQuarterOrOftener() {
    var plans = CheckPlans.delivered(models);
    for (var model : models.all()) {
      for (var kind : new CheckKind[] {CheckKind.CALIBRATION, CheckKind.INSPECTION}) {
        assertThat(plans.of(model.model()))
            .as(model.model())
            .anySatisfy(
                plan -> {
                  assertThat(plan.kind()).isEqualTo(kind);
                  var start = LocalDate.of(2026, 1, 1);
                  assertThat(start.plus(plan.every())).isBeforeOrEqualTo(start.plusMonths(3));
                });
      }
    }
  }

  @Test
  void aPlanOfOneKindOfDeviceIsForNoOther() {
    var plans = read(GOOD);
    assertThat(plans.of("lift-monitor")).extracting(CheckPlan::id).containsExactly("a");
    assertThat(plans.of("smoke-detector")).isEmpty();
    assertThat(plans.due()).hasSize(1);
    assertThat(plans.find("b")).isEmpty();
  }

  @Test
  void partsAreNeverDue() {
    var due =
        CheckPlans.delivered(models).due().stream()
            .map(asked -> asked.plan().kind())
            .collect(Collectors.toSet());
    assertThat(due).doesNotContain(CheckKind.PARTS).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lift-monitor]/perpetuum]",
        "every: P1M/every: P0D",
        "every: P1M/every: -P1M",
        "every: P1M/",
        "kind: INSPECTION/kind: PARTS",
        "id: a/id: A b",
        "version: 1/version: 0",
        "who: GRID_WORKER/",
        "id: y/id: x",
        "unit: mm, /",
        "type: STATE/type: STATE, unit: mm",
        "type: STATE/type: SMELL",
        "{zh: 乙, en: X}/{zh: 乙}"
      })
  void aWrongPlanStopsTheStart(String change) {
    var at = change.indexOf('/');
    var wrong = GOOD.replace(change.substring(0, at), change.substring(at + 1));
    assertThat(wrong).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(wrong)).isInstanceOf(PackFault.class);
  }

  @Test
  void aPlanThatStandsTwiceStopsTheStart() {
    var twice = GOOD + GOOD.substring(GOOD.indexOf("  - id: a"));
    assertThatThrownBy(() -> read(twice)).isInstanceOf(PackFault.class);
  }
}
