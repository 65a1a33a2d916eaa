package org.linli.rules.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Rule;
import org.linli.devices.entity.Severity;
import org.linli.packs.PackFault;
import org.linli.packs.Text;
import org.linli.rules.boundary.RuleJson;

class SilenceRulesTest {

  private static final DeviceModels MODELS = new DeviceModels();

  private static Rule silent(String id) {
    return new Rule(
        id, new Text("失联", "Silent"), Severity.MINOR, null, 0, null, null, null, null, null, 5);
  }

  private static SilenceRules of(SilenceRules.Group... groups) {
    return SilenceRules.of(new SilenceRules.Pack(1, List.of(groups)), MODELS);
  }

  @Test
  void whatIsDeliveredWatchesOverWhatWatchesOverLife() {
    var delivered = SilenceRules.delivered(MODELS);
    assertThat(delivered.models()).contains("smoke-detector", "lift-monitor", "fall-detector");
    assertThat(delivered.of("projector")).isEmpty();
  }

  @Test
  void aRuleThatHearsSomethingIsNoneOfSilence() {
    var fire = MODELS.get("smoke-detector").rule("fire").orElseThrow();
    assertThatThrownBy(() -> of(new SilenceRules.Group(List.of("smoke-detector"), fire)))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("none of silence");
  }

  @Test
  void unknownModelsAndNamesThatAreTakenAreRefused() {
    assertThatThrownBy(() -> of(new SilenceRules.Group(List.of("toaster"), silent("silent"))))
        .hasMessageContaining("no model: toaster");
    assertThatThrownBy(() -> of(new SilenceRules.Group(List.of("smoke-detector"), silent("fire"))))
        .hasMessageContaining("twice");
    var twice = new SilenceRules.Group(List.of("smoke-detector"), silent("silent"));
    assertThatThrownBy(() -> of(twice, twice)).hasMessageContaining("twice");
  }

  @Test
  void aRuleGoesIntoARowAndComesBackAsItWas() {
    var fire = MODELS.get("smoke-detector").rule("fire").orElseThrow();
    assertThat(RuleJson.read(RuleJson.write(fire))).isEqualTo(fire);
    assertThat(RuleJson.read(RuleJson.write(silent("silent")))).isEqualTo(silent("silent"));
    assertThatThrownBy(() -> RuleJson.read("{\"id\":\"a\",\"surprise\":1}"))
        .isInstanceOf(PackFault.class);
  }
}
