package org.linli.devices.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Comparison;
import org.linli.devices.entity.MetricType;
import org.linli.devices.entity.Severity;
import org.linli.packs.PackFault;
import org.linli.testing.Requirement;

class ModelPacksTest {

  private static final String GOOD =
      """
      model: thing
      version: 1
      name: {zh: 物, en: Thing}
      standard: "000-6.1-1"
      scenario: {zh: 景, en: Scene}
      place: public
      mandatory: true
      oldCompoundRequired: false
      personal: false
      level: 2
      asset: device-readings
      intervalSeconds: 60
      metrics:
        level: {type: number, unit: "%", min: 0, max: 100, precision: 1, name: {zh: 位, en: Level}}
        open:  {type: flag, name: {zh: 开, en: Open}}
        state:
          type: state
          states: {0: {zh: 好, en: Good}, 1: {zh: 坏, en: Bad}}
          name: {zh: 态, en: State}
      rules:
        - id: high
          name: {zh: 高, en: High}
          severity: MAJOR
          when: {metric: level, op: ">=", value: 90}
          forSeconds: 30
          clear: {metric: level, op: "<", value: 80}
          caseKind: null
      """;

  @Test
  void everyDeliveredPackIsSound() {
    assertThat(new DeviceModels().all()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(new DeviceModels().all())
        .allSatisfy(model -> assertThat(model.metrics()).isNotEmpty())
        .allSatisfy(
            model ->
                assertThat(model.rules()).allSatisfy(rule -> assertThat(rule.clear()).isNotNull()));
  }

  @Test
  void whatADeviceCanBeToldStandsInItsModel() {
    var told =
        """
        commands:
          open: {name: {zh: 开, en: Open}}
          set:
            name: {zh: 设, en: Set}
            parameters:
              level: {type: number, unit: "%", min: 0, max: 100, name: {zh: 位, en: Level}}
              text: {type: text, longest: 20, required: false, name: {zh: 字, en: Text}}
        """;
    assertThat(ModelPacks.read(GOOD, "thing.yaml").commands()).isEmpty();
    var commands = ModelPacks.read(GOOD + told, "thing.yaml").commands();
    assertThat(commands.keySet()).containsExactly("open", "set");
    assertThat(commands.get("open").parameters()).isEmpty();
    var level = commands.get("set").parameters().get("level");
    assertThat(level.required()).isTrue();
    assertThat(level.takes(100)).isTrue();
    assertThat(level.takes(100.5)).isFalse();
    assertThat(commands.get("set").parameters().get("text").longest()).isEqualTo(20);
    for (var wrong :
        List.of(
            told.replace("open:", "Open:"),
            told.replace("type: number, unit: \"%\"", "type: number"),
            told.replace("min: 0, max: 100", "min: 100, max: 0"),
            told.replace("longest: 20", "longest: 0"),
            told.replace("type: text", "type: state"),
            told.replace("name: {zh: 开, en: Open}", ""),
            told.replace("level:", "9level:"))) {
      assertThatThrownBy(() -> ModelPacks.read(GOOD + wrong, "thing.yaml"))
          .as(wrong)
          .isInstanceOf(PackFault.class)
          .hasMessageContaining("thing.yaml");
    }
  }

  @Test
  void howAValueMayMoveStandsInItsModel() {
    var moves = "precision: 1, plausible: {change: 5, per: minute, stuckSeconds: 3600},";
    var model = ModelPacks.read(GOOD.replace("precision: 1,", moves), "thing.yaml");
    var plausible = model.metrics().get("level").plausible();
    assertThat(plausible.reach(60_000)).isEqualTo(5);
    assertThat(plausible.reach(1_000)).isEqualTo(5);
    assertThat(plausible.reach(600_000)).isEqualTo(50);
    assertThat(plausible.stuckSeconds()).isEqualTo(3600);
    // What a critical rule reads may leap: a fire is steep.
    refused(GOOD.replace("precision: 1,", moves).replace("MAJOR", "CRITICAL"));
    var rests = moves.replace("change: 5, per: minute, ", "");
    ModelPacks.read(
        GOOD.replace("precision: 1,", rests).replace("MAJOR", "CRITICAL"), "thing.yaml");
    refused(GOOD.replace("precision: 1,", moves.replace("3600", "60")));
    refused(GOOD.replace("type: flag,", "type: flag, plausible: {stuckSeconds: 3600},"));
  }

  @Test
  void aDeviceHasAClockUnlessItsModelSaysOtherwise() {
    assertThat(ModelPacks.read(GOOD, "thing.yaml").hasClock()).isTrue();
    assertThat(ModelPacks.read(GOOD + "clock: none\n", "thing.yaml").hasClock()).isFalse();
    refused(GOOD + "clock: sun\n");
  }

  @Test
  void theIntervalsThatAreSetFromAfarHaveLimits() {
    var set =
        """
        commands:
          setIntervals:
            name: {zh: 设, en: Set}
            parameters:
              collectSeconds: {type: number, unit: s, min: 10, max: 60, name: {zh: 采, en: Collect}}
              uploadSeconds: {type: number, unit: s, min: 60, max: 600, name: {zh: 传, en: Upload}}
        """;
    var model = ModelPacks.read(GOOD + set, "thing.yaml");
    assertThat(model.takesIntervals()).isTrue();
    assertThat(ModelPacks.read(GOOD, "thing.yaml").takesIntervals()).isFalse();
    assertThat(model.every(600).silence().toSeconds()).isEqualTo(1_800);
    assertThat(model.every(60)).isSameAs(model);
    refused(GOOD + set.replace("min: 10, max: 60,", "min: 10,"));
    refused(GOOD + set.replace("min: 10,", "min: 0,"));
    refused(GOOD + set.replace("unit: s, min: 60", "unit: h, min: 60"));
    refused(GOOD + set.replace("uploadSeconds:", "sendSeconds:"));
  }

  private static void refused(String pack) {
    assertThatThrownBy(() -> ModelPacks.read(pack, "thing.yaml"))
        .as(pack)
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("thing.yaml");
  }

  @Test
  @Requirement({"000-6.1-1", "003-I10.4"})
  void aNewDeviceTypeIsAFileAndNothingElse() {
    var model = ModelPacks.read(GOOD, "thing.yaml");
    assertThat(model.metrics().keySet()).containsExactly("level", "open", "state");
    assertThat(model.metrics().get("level").type()).isEqualTo(MetricType.NUMBER);
    assertThat(model.metrics().get("level").max()).isEqualTo(100);
    assertThat(model.metrics().get("state").states().get(1).en()).isEqualTo("Bad");
    assertThat(model.rule("high"))
        .get()
        .satisfies(
            rule -> {
              assertThat(rule.severity()).isEqualTo(Severity.MAJOR);
              assertThat(rule.when().op()).isEqualTo(Comparison.AT_LEAST);
              assertThat(rule.caseKind()).isNull();
            });
    assertThat(model.silence()).hasMinutes(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model: thing|model: other|1",
        "version: 1|version: 0|2",
        "place: public|place: moon|6",
        "personal: false|personal: true|9",
        "level: 2|level: 5|10",
        "asset: device-readings|asset: secrets|11",
        "intervalSeconds: 60|intervalSeconds: 0|12",
        "min: 0, max: 100|min: 100, max: 0|14",
        "type: number, unit: \"%\"|type: number|14",
        "type: flag|type: flags|15",
        "{metric: level, op: \">=\", value: 90}|{metric: depth, op: \">=\", value: 90}|21",
        "{metric: level, op: \"<\", value: 80}|{metric: state, op: \"==\", value: 7}|21",
        "caseKind: null|caseKind: WAR|21",
        "op: \">=\"|op: \"~\"|24",
        "severity: MAJOR|severity: AWFUL|23"
      })
  void aWrongPackIsNamedByFileAndLine(String right, String wrong, int line) {
    assertThat(GOOD).contains(right);
    assertThatThrownBy(() -> ModelPacks.read(GOOD.replace(right, wrong), "thing.yaml"))
        .isInstanceOfSatisfying(
            PackFault.class,
            fault -> {
              assertThat(fault.file()).isEqualTo("thing.yaml");
              assertThat(fault.line()).as(fault.getMessage()).isEqualTo(line);
            });
  }

  @Test
  void aRuleWithoutAnEndIsRefused() {
    var endless = GOOD.replaceAll("(?m)^.*clear:.*\\n", "");
    assertThatThrownBy(() -> ModelPacks.read(endless, "thing.yaml")).isInstanceOf(PackFault.class);
  }

  @ParameterizedTest
  @CsvSource({
    ">=,1,1,true",
    ">=,0.9,1,false",
    ">,1,1,false",
    ">,1.1,1,true",
    "<=,1,1,true",
    "<=,1.1,1,false",
    "<,1,1,false",
    "<,0.9,1,true",
    "==,1,1,true",
    "==,2,1,false",
    "!=,1,1,false",
    "!=,2,1,true"
  })
  void comparisonsMeanWhatTheySay(String op, double measured, double value, boolean holds) {
    var model =
        ModelPacks.read(
            GOOD.replace("op: \">=\", value: 90", "op: \"" + op + "\", value: " + value),
            "thing.yaml");
    assertThat(model.rules().getFirst().when().holds(measured)).isEqualTo(holds);
  }
}
