package org.linli.linkage.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.devices.boundary.DeviceModels;
import org.linli.linkage.entity.CallTo;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.Office;
import org.linli.linkage.entity.Opening;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.Template;

/** How a template and the wish of a community become one setting. */
class KeptTest {

  private static final Scenario PERIMETER = new ScenarioPacks(new DeviceModels()).get("perimeter");
  private static final Hours NIGHT = Hours.of(LocalTime.of(22, 0), LocalTime.of(6, 0));
  private static final Hours EVENING = Hours.of(LocalTime.of(19, 0), LocalTime.of(23, 0));
  private static final StepSetting FIVE = nearest(5);

  private static StepSetting nearest(Integer nearest) {
    return new StepSetting(null, null, nearest, null, null, null);
  }

  private static StepSetting off(Boolean off) {
    return new StepSetting(off, null, null, null, null, null);
  }

  private static Template template(
      boolean on, Hours hours, Map<String, StepSetting> steps, String... open) {
    return new Template(
        UUID.randomUUID(),
        "5101",
        "perimeter",
        1,
        on,
        hours,
        steps,
        Set.of(open),
        "note",
        "bureau",
        Instant.EPOCH,
        null);
  }

  private static SettingDraft wish(boolean on, Hours hours, Map<String, StepSetting> steps) {
    return new SettingDraft(on, hours, steps, "why");
  }

  private static SettingDraft kept(Template template, SettingDraft draft) {
    return Kept.within(template, PERIMETER, draft);
  }

  private static void refused(Template template, SettingDraft draft, String field) {
    assertThatThrownBy(() -> kept(template, draft))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.arguments()).containsExactly(field, "template"));
  }

  @Test
  void whoWishesNothingGetsWhatTheTemplateSays() {
    var kept = kept(template(true, NIGHT, Map.of("cameras", FIVE)), wish(true, null, Map.of()));
    assertThat(kept.on()).isTrue();
    assertThat(kept.hours()).isEqualTo(NIGHT);
    assertThat(kept.steps()).containsExactlyEntriesOf(Map.of("cameras", FIVE));
    assertThat(kept.reason()).isEqualTo("why");
  }

  @Test
  void theSwitchIsTheTemplatesUnlessItIsLeftOpen() {
    refused(template(true, null, Map.of()), wish(false, null, Map.of()), "on");
    refused(template(false, null, Map.of()), wish(true, null, Map.of()), "on");
    assertThat(kept(template(false, null, Map.of()), wish(false, null, Map.of())).on()).isFalse();
    assertThat(kept(template(true, null, Map.of(), "SWITCH"), wish(false, null, Map.of())).on())
        .isFalse();
  }

  @Test
  void hoursAreTheTemplatesUnlessTheyAreLeftOpen() {
    refused(template(true, NIGHT, Map.of()), wish(true, EVENING, Map.of()), "hours");
    refused(template(true, null, Map.of()), wish(true, EVENING, Map.of()), "hours");
    assertThat(kept(template(true, NIGHT, Map.of()), wish(true, NIGHT, Map.of())).hours())
        .as("the same said again")
        .isEqualTo(NIGHT);
    assertThat(
            kept(template(true, NIGHT, Map.of(), "HOURS"), wish(true, EVENING, Map.of())).hours())
        .isEqualTo(EVENING);
  }

  @Test
  void aNumberIsTheTemplatesUnlessItIsLeftOpen() {
    var closed = template(true, null, Map.of("cameras", FIVE));
    var open = template(true, null, Map.of("cameras", FIVE), "cameras.NEAREST");
    var seven = wish(true, null, Map.of("cameras", nearest(7)));
    refused(closed, seven, "cameras");
    assertThat(kept(open, seven).steps().get("cameras").nearest()).isEqualTo(7);
    assertThat(kept(open, wish(true, null, Map.of())).steps().get("cameras").nearest())
        .isEqualTo(5);
  }

  @Test
  void whatThePackDeliversMayBeSaidAgainWhereTheTemplateIsSilent() {
    var silent = template(true, null, Map.of());
    var delivered = PERIMETER.step("cameras").orElseThrow().nearest();
    assertThat(kept(silent, wish(true, null, Map.of("cameras", nearest(delivered)))).steps())
        .as("nothing differs from the pack")
        .isEmpty();
    refused(silent, wish(true, null, Map.of("cameras", nearest(delivered + 1))), "cameras");
  }

  @Test
  void aStepIsSwitchedOffByTheTemplateOrWhereItIsLeftOpenByTheCommunity() {
    var quiet = template(true, null, Map.of("sound", off(true)));
    assertThat(kept(quiet, wish(true, null, Map.of())).steps().get("sound").off()).isTrue();
    refused(quiet, wish(true, null, Map.of("sound", off(false))), "sound");
    refused(template(true, null, Map.of()), wish(true, null, Map.of("sound", off(true))), "sound");
    var left = template(true, null, Map.of("sound", off(true)), "sound.SWITCH");
    assertThat(kept(left, wish(true, null, Map.of())).steps())
        .as("the community lets it happen")
        .isEmpty();
    assertThat(
            kept(
                    template(true, null, Map.of(), "sound.SWITCH"),
                    wish(true, null, Map.of("sound", off(true))))
                .steps()
                .get("sound")
                .off())
        .isTrue();
  }

  @Test
  void whoIsToldIsTheTemplatesUnlessItIsLeftOpen() {
    var clerks = new StepSetting(null, null, null, null, Set.of(Office.CLERK), null);
    var leaders = new StepSetting(null, null, null, null, Set.of(Office.GRID_LEADER), null);
    refused(
        template(true, null, Map.of("responders", clerks)),
        wish(true, null, Map.of("responders", leaders)),
        "responders");
    assertThat(
            kept(
                    template(true, null, Map.of("responders", clerks), "responders.OFFICES"),
                    wish(true, null, Map.of("responders", leaders)))
                .steps()
                .get("responders")
                .offices())
        .containsExactly(Office.GRID_LEADER);
  }

  @Test
  void devicesAndComponentsAreTheCommunitysWhateverTheTemplateSays() {
    var device = UUID.randomUUID();
    var call = new CallTo(UUID.randomUUID(), "warn", null);
    var own = new StepSetting(null, null, null, Set.of(device), null, call);
    var kept =
        kept(
            template(true, null, Map.of("cameras", FIVE)),
            wish(true, null, Map.of("cameras", own)));
    assertThat(kept.steps().get("cameras"))
        .isEqualTo(new StepSetting(null, null, 5, Set.of(device), null, call));
  }

  @Test
  void aStepThatNobodyKnowsIsLeftForTheCheckToTell() {
    assertThat(
            kept(template(true, null, Map.of()), wish(true, null, Map.of("nowhere", FIVE))).steps())
        .containsKey("nowhere");
  }

  @Test
  void whoAdoptsKeepsTheOwnDevicesAndNothingElseOfBefore() {
    var device = UUID.randomUUID();
    var before =
        new Setting(
            "perimeter",
            3,
            false,
            EVENING,
            Map.of(
                "cameras",
                new StepSetting(null, null, 9, Set.of(device), null, null),
                "sound",
                off(true)),
            "clerk",
            Instant.EPOCH,
            "own way");
    var adopted = Kept.adopted(template(true, NIGHT, Map.of("cameras", FIVE)), before, "as wished");
    assertThat(adopted.on()).isTrue();
    assertThat(adopted.hours()).isEqualTo(NIGHT);
    assertThat(adopted.steps())
        .containsExactlyEntriesOf(
            Map.of("cameras", new StepSetting(null, null, 5, Set.of(device), null, null)));
    assertThat(adopted.reason()).isEqualTo("as wished");
  }

  @Test
  void theNarrowedScenarioSaysWhatTheTemplateSaysAndOpensWhatItLeaves() {
    var narrowed =
        template(false, NIGHT, Map.of("cameras", FIVE), "HOURS", "sound.NEAREST").narrow(PERIMETER);
    assertThat(narrowed.id()).isEqualTo(PERIMETER.id());
    assertThat(narrowed.on()).isFalse();
    assertThat(narrowed.hours()).isEqualTo(NIGHT);
    assertThat(narrowed.open()).containsExactly(Opening.HOURS);
    assertThat(narrowed.step("cameras").orElseThrow().nearest()).isEqualTo(5);
    assertThat(narrowed.step("cameras").orElseThrow().open()).containsExactly(Opening.DEVICES);
    assertThat(narrowed.step("sound").orElseThrow().open())
        .containsExactlyInAnyOrder(Opening.NEAREST, Opening.DEVICES);
    assertThat(narrowed.triggers()).isEqualTo(PERIMETER.triggers());
    assertThat(narrowed.steps()).hasSameSizeAs(PERIMETER.steps());
    assertThat(narrowed.step("cameras").orElseThrow().orElse())
        .isEqualTo(PERIMETER.step("cameras").orElseThrow().orElse());
  }
}
