package org.linli.ui.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.devices.boundary.DeviceModels;
import org.linli.linkage.control.ScenarioPacks;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.Office;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.Template;
import org.linli.ui.parts.Speech;

/** Templates as sentences that somebody can read who knows no pack. */
class TemplateWordsTest {

  private static final Scenario PERIMETER = new ScenarioPacks(new DeviceModels()).get("perimeter");

  private final TemplateWords english = new TemplateWords(new Speech(Locale.ENGLISH));
  private final TemplateWords chinese = new TemplateWords(new Speech(Locale.SIMPLIFIED_CHINESE));

  private static Template template(
      String scope, boolean on, Hours hours, Map<String, StepSetting> steps, String... open) {
    return new Template(
        UUID.randomUUID(),
        scope,
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

  @Test
  void whoPublishedItIsNamedByLevelAndCode() {
    assertThat(english.from(template("5101", true, null, Map.of()))).isEqualTo("City (5101)");
    assertThat(english.from(template("510104", true, null, Map.of())))
        .isEqualTo("District (510104)");
    assertThat(chinese.from(template("510104026", true, null, Map.of())))
        .contains("街道", "510104026");
  }

  @Test
  void whatItSetsIsSaidStepByStep() {
    var night = Hours.of(LocalTime.of(22, 0), LocalTime.of(6, 0));
    var steps =
        Map.of(
            "cameras", new StepSetting(null, null, 5, null, null, null),
            "sound", new StepSetting(true, null, null, null, null, null),
            "responders", new StepSetting(null, null, null, null, Set.of(Office.CLERK), null));
    assertThat(english.sets(template("5101", true, night, steps), PERIMETER))
        .startsWith("On; ")
        .contains("22:00", "06:00")
        .contains("Open the nearest cameras: the nearest 5")
        .contains("Sound and light: does not happen")
        .contains("Clerks on duty");
    assertThat(english.sets(template("5101", false, null, Map.of()), PERIMETER)).isEqualTo("Off");
  }

  @Test
  void whatIsLeftOpenIsSaidToo() {
    var open = template("5101", true, null, Map.of(), "SWITCH", "HOURS", "sound.NEAREST");
    assertThat(english.open(open, PERIMETER))
        .contains("whether it happens", "hours", "Sound and light: number");
    assertThat(english.open(template("5101", true, null, Map.of()), PERIMETER))
        .startsWith("nothing");
    assertThat(chinese.open(open, PERIMETER)).contains("是否启用", "时段", "声光警示：数量");
  }
}
