package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.TaskForm;

/** Forms as they are filled in, shown and hidden. */
class AnswersTest {

  private static final MatterForm FORM =
      Forms.read(
          """
          process: p
          version: 1
          name: {zh: 测试, en: Probe}
          word: 测试
          purpose: {zh: 测试, en: Probe}
          limit: P1D
          anonymous: false
          doors: [COUNTER]
          sections: [{id: s, name: {zh: 节, en: Section}}, {id: t, name: {zh: 空, en: Empty}}]
          fields:
            - {id: text, type: TEXT, section: s, name: {zh: 文, en: Text}, longest: 5}
            - {id: lines, type: LONG_TEXT, section: s, name: {zh: 长文, en: Lines}}
            - {id: number, type: NUMBER, section: s, name: {zh: 数, en: Number}, least: 1, most: 9.5}
            - {id: yes, type: BOOLEAN, section: s, name: {zh: 是, en: Yes}}
            - {id: day, type: DATE, section: s, name: {zh: 日, en: Day}}
            - {id: one, type: CHOICE, section: s, name: {zh: 选, en: One}, choices: [{id: a, name: {zh: 甲, en: A}}, {id: b, name: {zh: 乙, en: B}}]}
            - {id: many, type: CHOICES, section: s, name: {zh: 多, en: Many}, choices: [{id: a, name: {zh: 甲, en: A}}, {id: b, name: {zh: 乙, en: B}}]}
            - {id: phone, type: PHONE, section: s, name: {zh: 电话, en: Phone}, level: GENERAL_3, clear: [CLERK]}
            - {id: card, type: ID_NUMBER, section: s, name: {zh: 证, en: Card}, level: GENERAL_4, clear: [CLERK], roles: [CLERK]}
          start: {write: [text, lines, number, yes, day, one, many, phone, card], required: [text]}
          """,
          "probe");

  private static Map<String, Object> checked(Map<String, Object> given) {
    return Answers.checked(FORM, FORM.start(), given, Map.of("text", "held"), Locale.ENGLISH);
  }

  private static List<FieldFault> faults(Map<String, Object> given) {
    return catchThrowableOfType(AnswersRefused.class, () -> checked(given)).faults();
  }

  @Test
  void whatFitsIsKeptAsTheProcessHoldsIt() {
    var given = new HashMap<String, Object>();
    given.put("text", " five ");
    given.put("number", 9.5);
    given.put("yes", true);
    given.put("day", "2026-03-01");
    given.put("one", "b");
    given.put("many", List.of("b", "a"));
    given.put("phone", "138 1234 5678");
    given.put("card", "11010519491231002x");
    given.put("lines", "  ");
    var kept = checked(given);
    assertThat(kept)
        .containsEntry("text", "five")
        .containsEntry("number", new BigDecimal("9.5"))
        .containsEntry("day", LocalDate.of(2026, 3, 1))
        .containsEntry("many", List.of("b", "a"))
        .containsEntry("card", "11010519491231002X")
        .containsEntry("lines", null);
  }

  @ParameterizedTest
  @CsvSource({
    "text, too long for it, longest",
    "number, seven, number",
    "yes, perhaps, yes-no",
    "day, 2026-02-30, date",
    "one, c, choice",
    "many, a, choice",
    "phone, call me, phone",
    "card, 110105194912310021, id-number",
    "card, 11010519491231002, id-number",
    "unknown, x, not-here"
  })
  void whatDoesNotFitIsNamedWithItsRule(String field, String value, String rule) {
    assertThat(faults(Map.of(field, value)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo(field);
              assertThat(fault.rule()).isEqualTo(rule);
              assertThat(fault.in(Locale.ENGLISH)).doesNotContain("matter.rule");
            });
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(faults(Map.of("number", 0, "text", 7, "many", List.of("a", "a"))))
        .extracting(FieldFault::rule)
        .containsExactlyInAnyOrder("least", "text", "choice");
    assertThat(faults(Map.of("number", 10))).extracting(FieldFault::limit).containsExactly("9.5");
  }

  @Test
  void whatTheProcessHoldsAlreadyNeedNotBeGivenAgain() {
    assertThat(checked(Map.of())).isEmpty();
    var nothing =
        catchThrowableOfType(
            AnswersRefused.class,
            () -> Answers.checked(FORM, FORM.start(), Map.of(), Map.of(), Locale.ENGLISH));
    assertThat(nothing.faults()).extracting(FieldFault::rule).containsExactly("required");
  }

  @Test
  void whatIsWrittenElsewhereIsNotWrittenHere() {
    var reading = new TaskForm(null, List.of(), List.of());
    var refused =
        catchThrowableOfType(
            AnswersRefused.class,
            () -> Answers.checked(FORM, reading, Map.of("text", "x"), Map.of(), Locale.ENGLISH));
    assertThat(refused.faults()).extracting(FieldFault::rule).containsExactly("not-here");
  }

  @Test
  void whatIsPersonalIsMaskedAndWhatIsForOthersIsNotThere() {
    var values = Map.<String, Object>of("phone", "13812345678", "card", "11010519491231002X");
    var looking = new TaskForm(null, null, null);
    var worker = new Showing(java.util.Set.of("GRID_WORKER"), false, Locale.ENGLISH);
    var seen = worker.of(FORM, looking, values);
    assertThat(seen.fields()).extracting(FieldView::id).contains("phone").doesNotContain("card");
    assertThat(field(seen.fields(), "phone").value()).isEqualTo("138****5678");
    assertThat(field(seen.fields(), "phone").masked()).isTrue();
    assertThat(seen.sections()).extracting(FieldView.Word::id).containsExactly("s");
    var clerk = new Showing(java.util.Set.of("CLERK"), false, Locale.ENGLISH);
    var clear = clerk.of(FORM, looking, values).fields();
    assertThat(field(clear, "phone").value()).isEqualTo("13812345678");
    assertThat(field(clear, "card").masked()).isFalse();
    var own = new Showing(java.util.Set.of("RESIDENT"), true, Locale.ENGLISH);
    assertThat(field(own.of(FORM, looking, values).fields(), "card").value())
        .isEqualTo("11010519491231002X");
  }

  @Test
  void namesAndShortNumbersAreMaskedToo() {
    assertThat(Mask.name("王小明")).isEqualTo("王**");
    assertThat(Mask.name(null)).isNull();
    assertThat(Mask.phone("1234567")).isEqualTo("***");
    assertThat(Mask.phone(null)).isNull();
    assertThat(Mask.of(org.linli.matters.entity.FieldType.NUMBER, 5)).isEqualTo("***");
  }

  private static FieldView field(List<FieldView> fields, String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
  }
}
