package org.linli.assurance.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.assurance.entity.Keeper;
import org.linli.assurance.entity.RegisterGroup;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

class KindPackTest {

  private static final String GOOD =
      """
      kinds:
        - id: plan
          version: 1
          group: RESPONSE
          name: {zh: 预案, en: Plan}
          clause: c
          keepers: [CITY]
          fields: [{id: what, type: TEXT, name: {zh: 内容, en: What}}, {id: many, type: NUMBER, unit: "1", name: {zh: 数量, en: Many}}]
      """;

  private static KindPack read(String text) {
    return KindPack.of(
        Packs.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            KindPack.FILE,
            KindPack.Pack.class));
  }

  @Test
  void thePackIsReadAndEveryGroupAndKeeperHasKinds() {
    var all = KindPack.DELIVERED.all();
    assertThat(all).hasSizeGreaterThan(30);
    for (var group : RegisterGroup.values()) {
      assertThat(all).anyMatch(kind -> kind.group() == group);
    }
    for (var keeper : Keeper.values()) {
      assertThat(all).anyMatch(kind -> kind.keepers().contains(keeper));
    }
    assertThat(all).allMatch(kind -> !kind.clause().isBlank());
    assertThat(read(GOOD).find("plan")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: plan|id: Plan",
        "version: 1|version: 0",
        "keepers: [CITY]|keepers: []",
        "id: many|id: what",
        "id: many|id: Many",
        "type: TEXT|type: CHOICE",
        "type: TEXT|type: NUMBER",
        ", unit: \"1\"|",
        "clause: c|reviewDays: 0\n    clause: c",
        "clause: c|closeDays: 0\n    clause: c",
        "clause: c|most: 0\n    clause: c",
        "clause: c|clause: c\n    under: {kinds: []}",
        "clause: c|clause: c\n    under: {kinds: [none]}",
        "clause: c|clause: c\n    figure: {of: HAPPENED}",
        "clause: c|clause: c\n    figure: {of: COVERED, field: what, least: 1}",
        "clause: c|clause: c\n    figure: {of: RATE, perKind: plan, field: what, below: 1}",
        "clause: c|clause: c\n    figure: {of: RATE, perKind: none, field: many, below: 1}",
        "en: What}|en: What}, bar: {least: 1}",
        "en: What}|en: What}, bar: {is: [x]}",
        "en: What}|en: What}, bar: {notAfter: many}",
        "keepers: [CITY]|keepers: [MAYOR]"
      })
  void aPackThatBreaksItsFormIsNotTaken(String change) {
    var sides = change.split("\\|", 2);
    var broken = GOOD.replaceFirst(Pattern.quote(sides[0]), Matcher.quoteReplacement(sides[1]));
    assertThat(broken).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(broken)).isInstanceOf(PackFault.class);
  }

  @Test
  void aKindStandsOnce() {
    var twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));
    assertThatThrownBy(() -> read(twice)).isInstanceOf(PackFault.class);
  }

  @Test
  void aRuleOfAgeNamesAKindAndFieldThatThereAreAndHasBounds() {
    assertThat(AgingRule.delivered())
        .singleElement()
        .matches(rule -> rule.hours() == 20_000 && rule.years() == 5);
    Stream.of(
            rule("none", "hours", 1, 1, 0),
            rule("device-replacement", "none", 1, 1, 0),
            rule("device-replacement", "hours", 0, 1, 0),
            rule("device-replacement", "hours", 1, 0, 0),
            rule("device-replacement", "hours", 1, 1, -1))
        .forEach(
            rule ->
                assertThatThrownBy(() -> AgingRule.checked(new AgingRule.Pack(List.of(rule))))
                    .isInstanceOf(PackFault.class));
  }

  private static AgingRule rule(String kind, String field, int hours, int years, int ahead) {
    return new AgingRule("smoke-detector", "h", "s", hours, years, ahead, kind, field);
  }
}
