package org.linli.abuse.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.Measure;
import org.linli.abuse.entity.RuleKind;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.testing.Requirement;

class RulePackTest {

  private static final String SOUND =
      """
      version: 1
      longestExceptionDays: 90
      rules:
        - id: guess
          kind: GUESSING
          name: {zh: 试探, en: Guess}
          why: {zh: 试探, en: Guess}
          gravity: HIGH
          measure: STOP
          target: TOKENS
          window: PT10M
          atLeast: 25
          threshold: 0.5
          deadlineHours: 24
          releasedBy: [BUREAU]
      """;

  private static RulePack read(String text) {
    return RulePack.checked(
        Packs.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "rules.yaml",
            RulePack.class));
  }

  @Test
  void everyKindOfAbuseHasADeliveredRule() {
    var pack = RulePack.DELIVERED;
    assertThat(pack.rules().stream().map(AbuseRule::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(RuleKind.values()));
    assertThat(pack.longest()).isEqualTo(Duration.ofHours(1));
    assertThat(pack.find("ids-guessed").orElseThrow().measure()).isEqualTo(Measure.STOP);
    assertThat(pack.find("gone")).isEmpty();
  }

  @Test
  void noDeliveredRuleStopsAWholeAccount() {
    assertThat(RulePack.DELIVERED.rules())
        .noneMatch(rule -> rule.target() == org.linli.abuse.entity.Target.ACCOUNT);
  }

  @Test
  @Requirement("000-7.3.c")
  void whatADeliveredRuleStopsIsWhatTheEvidenceNames() {
    assertThat(RulePack.DELIVERED.rules())
        .filteredOn(rule -> rule.measure() == Measure.STOP)
        .isNotEmpty()
        .allMatch(rule -> rule.target() == org.linli.abuse.entity.Target.CREDENTIAL);
  }

  @ParameterizedTest
  @EnumSource(org.linli.abuse.entity.Target.class)
  void aSoundPackIsTakenWhateverItStops(org.linli.abuse.entity.Target target) {
    assertThat(read(SOUND.replace("TOKENS", target.name())).rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.target()).isEqualTo(target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "window: PT10M | window: PT30H",
        "window: PT10M | window: PT1S",
        "atLeast: 25 | atLeast: 0",
        "threshold: 0.5 | threshold: 1.5",
        "threshold: 0.5 | levels: [CORE]",
        "target: TOKENS | pace: 10",
        "measure: STOP | measure: SLOW",
        "measure: STOP | measure: TELL",
        "deadlineHours: 24 | deadlineHours: 0",
        "releasedBy: [BUREAU] | releasedBy: []",
        "releasedBy: [BUREAU] | releasedBy: [BOTH]",
        "kind: GUESSING | kind: VOLUME",
        "kind: GUESSING | kind: CEILING",
        "kind: GUESSING | kind: NOTHING",
        "id: guess | id: Guess them",
        "name: {zh: 试探, en: Guess} | name: {zh: 试探}",
        "longestExceptionDays: 90 | longestExceptionDays: 0",
        "gravity: HIGH | unknown: HIGH"
      })
  void aRuleThatCannotWorkStopsTheStart(String sound, String faulty) {
    assertThat(SOUND).contains(sound);
    assertThatThrownBy(() -> read(SOUND.replace(sound, faulty))).isInstanceOf(PackFault.class);
  }

  @Test
  void noTwoRulesHaveTheSameName() {
    var rule = SOUND.substring(SOUND.indexOf("  - id"));
    assertThatThrownBy(() -> read(SOUND + rule)).isInstanceOf(PackFault.class);
  }
}
