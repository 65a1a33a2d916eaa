package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.MatterForm;

/** The edges of what may be filled in, type by type, as programs send it. */
class AnswerBoundariesTest {

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
          sections: [{id: s, name: {zh: 节, en: Section}}]
          fields:
            - {id: text, type: TEXT, section: s, name: {zh: 文, en: Text}}
            - {id: lines, type: LONG_TEXT, section: s, name: {zh: 长文, en: Lines}}
            - {id: number, type: NUMBER, section: s, name: {zh: 数, en: Number}, least: -1, most: 9.5}
            - {id: free, type: NUMBER, section: s, name: {zh: 数, en: Free}}
            - {id: yes, type: BOOLEAN, section: s, name: {zh: 是, en: Yes}}
            - {id: day, type: DATE, section: s, name: {zh: 日, en: Day}}
            - {id: one, type: CHOICE, section: s, name: {zh: 选, en: One}, choices: [{id: a, name: {zh: 甲, en: A}}, {id: b, name: {zh: 乙, en: B}}]}
            - {id: many, type: CHOICES, section: s, name: {zh: 多, en: Many}, choices: [{id: a, name: {zh: 甲, en: A}}, {id: b, name: {zh: 乙, en: B}}]}
            - {id: phone, type: PHONE, section: s, name: {zh: 电话, en: Phone}, level: GENERAL_3, clear: [CLERK]}
            - {id: card, type: ID_NUMBER, section: s, name: {zh: 证, en: Card}, level: GENERAL_4, clear: [CLERK]}
          start: {write: [text, lines, number, free, yes, day, one, many, phone, card], required: []}
          """,
          "probe");

  private static Object kept(String field, Object value) {
    return Answers.checked(FORM, FORM.start(), map(field, value), Map.of(), Locale.ENGLISH)
        .get(field);
  }

  private static Map<String, Object> map(String field, Object value) {
    return Collections.singletonMap(field, value);
  }

  private static FieldFault fault(String field, Object value) {
    var refused = catchThrowableOfType(AnswersRefused.class, () -> kept(field, value));
    assertThat(refused).as(field + " = " + value).isNotNull();
    assertThat(refused.faults()).hasSize(1);
    return refused.faults().getFirst();
  }

  static Stream<Arguments> whatFits() {
    return Stream.of(
        Arguments.of("text", "x".repeat(200), "x".repeat(200)),
        Arguments.of("text", " " + "x".repeat(200) + " ", "x".repeat(200)),
        Arguments.of("lines", "x".repeat(2_000), "x".repeat(2_000)),
        Arguments.of("number", -1, new BigDecimal("-1")),
        Arguments.of("number", 9L, new BigDecimal("9")),
        Arguments.of("number", new BigDecimal("9.50"), new BigDecimal("9.50")),
        Arguments.of("number", 0.1, new BigDecimal("0.1")),
        Arguments.of("free", Long.MAX_VALUE, BigDecimal.valueOf(Long.MAX_VALUE)),
        Arguments.of("yes", false, false),
        Arguments.of("day", "2028-02-29", LocalDate.of(2028, 2, 29)),
        Arguments.of("day", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)),
        Arguments.of("one", "a", "a"),
        Arguments.of("many", List.of("a"), List.of("a")),
        Arguments.of("phone", "110110", "110110"),
        Arguments.of("phone", "+86 21-6234 5678", "+86 21-6234 5678"),
        Arguments.of("card", " 11010519491231002x ", "11010519491231002X"));
  }

  @ParameterizedTest
  @MethodSource
  void whatFits(String field, Object given, Object held) {
    assertThat(kept(field, given)).isEqualTo(held);
  }

  static Stream<Arguments> whatDoesNotFit() {
    return Stream.of(
        Arguments.of("text", "x".repeat(201), "longest", "200"),
        Arguments.of("text", 5, "text", ""),
        Arguments.of("text", List.of("x"), "text", ""),
        Arguments.of("lines", "x".repeat(2_001), "longest", "2000"),
        Arguments.of("number", new BigDecimal("-1.01"), "least", "-1"),
        Arguments.of("number", new BigDecimal("9.500001"), "most", "9.5"),
        Arguments.of("number", "7", "number", ""),
        Arguments.of("number", true, "number", ""),
        Arguments.of("number", Double.NaN, "number", ""),
        Arguments.of("number", Double.POSITIVE_INFINITY, "number", ""),
        Arguments.of("yes", "true", "yes-no", ""),
        Arguments.of("yes", 1, "yes-no", ""),
        Arguments.of("day", "2026-02-29", "date", ""),
        Arguments.of("day", "01.03.2026", "date", ""),
        Arguments.of("day", "2026-03-01T00:00:00Z", "date", ""),
        Arguments.of("day", 20260301, "date", ""),
        Arguments.of("one", "A", "choice", "A, B"),
        Arguments.of("one", List.of("a"), "choice", "A, B"),
        Arguments.of("many", "a", "choice", "A, B"),
        Arguments.of("many", List.of("a", "c"), "choice", "A, B"),
        Arguments.of("many", List.of("a", "a"), "choice", "A, B"),
        Arguments.of("many", Arrays.asList("a", null), "choice", "A, B"),
        Arguments.of("phone", "11011", "phone", ""),
        Arguments.of("phone", "1".repeat(21), "phone", ""),
        Arguments.of("phone", "138-1234-", "phone", ""),
        Arguments.of("phone", 13812345678L, "phone", ""),
        Arguments.of("card", 110105194912310L, "id-number", ""),
        Arguments.of("card", "01010519491231002X", "id-number", ""));
  }

  @ParameterizedTest
  @MethodSource
  void whatDoesNotFit(String field, Object given, String rule, String limit) {
    var fault = fault(field, given);
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.limit()).isEqualTo(limit);
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(fault.in(locale)).contains(fault.label()).doesNotContain("matter.rule", "{");
    }
  }

  @Test
  void awholeNumberOfAnySizeIsANumber() {
    var large = new BigInteger("123456789012345678901234567890");
    assertThat(kept("free", large)).isEqualTo(new BigDecimal(large));
    assertThat(fault("number", large).rule()).isEqualTo("most");
  }

  @Test
  void whatIsEmptyTakesAValueAwayWhateverItsType() {
    for (var field : FORM.start().write()) {
      assertThat(kept(field, null)).as(field).isNull();
      assertThat(kept(field, "  ")).as(field).isNull();
      assertThat(kept(field, List.of())).as(field).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(FieldType.class)
  void whatIsPersonalIsNeverShownWholeToOthers(FieldType type) {
    var secret = "欧阳secret13812345678";
    assertThat(Mask.of(type, secret)).asString().isNotEqualTo(secret).doesNotContain("secret");
    assertThat(Mask.of(type, null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷野家", "𠮷"})
  void aNameIsMaskedAfterItsFirstCharacterEvenARareOne(String name) {
    assertThat(Mask.name(name)).isEqualTo("𠮷**");
  }

  @Test
  void anEmptyNameStaysEmptyAndShortNumbersAreHiddenWhole() {
    assertThat(Mask.name("")).isEmpty();
    assertThat(Mask.phone("")).isEqualTo("***");
    assertThat(Mask.phone("12345678")).isEqualTo("123****5678");
  }

  @Test
  void identityNumbersHaveTheirLastCharacterComputed() {
    assertThat(IdNumber.isRight("")).isFalse();
    assertThat(IdNumber.isRight("11010519491231002x")).as("capitals alone").isFalse();
    for (var last : "0123456789X".split("")) {
      assertThat(IdNumber.isRight("11010519491231002" + last)).isEqualTo(last.equals("X"));
    }
  }
}
