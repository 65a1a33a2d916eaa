package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.documents.entity.Block;
import org.linli.documents.entity.DocumentField;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.FieldType;
import org.linli.documents.entity.FieldValue;
import org.linli.packs.Text;

/** How far what is filled in may go: the longest, the most, the least, and one more. */
class FilledBoundsTest {

  private static final Text NAME = new Text("甲", "A");

  private static DocumentField field(FieldType type, boolean optional, Integer longest) {
    var options = type == FieldType.CHOICE ? List.of("原件", "复印件") : null;
    var columns =
        type == FieldType.TABLE
            ? List.of(
                new DocumentField("what", FieldType.TEXT, NAME, false, 5, null, null),
                new DocumentField("day", FieldType.DATE, NAME, true, null, null, null))
            : null;
    return new DocumentField("it", type, NAME, optional, longest, options, columns);
  }

  private static DocumentTemplate template(DocumentField field) {
    return new DocumentTemplate(
        "probe",
        1,
        NAME,
        "law",
        "{year}{n}",
        null,
        false,
        null,
        List.of(field),
        List.of(new Block("甲", null, null, null, null)));
  }

  private static String printed(FieldType type, String text) {
    var filled = Filled.of(template(field(type, false, null)), List.of(FieldValue.of("it", text)));
    return filled.texts().get("it");
  }

  private static void refused(DocumentField field, FieldValue value, String rule) {
    assertThatThrownBy(() -> Filled.of(template(field), Collections.singletonList(value)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(rule);
  }

  private static void refused(FieldType type, String text, String rule) {
    refused(field(type, false, null), FieldValue.of("it", text), rule);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-12.5, -12.5",
    "007, 7",
    "1e3, 1000",
    "0.0001, 0.0001",
    "999999999999999999, 999999999999999999",
    "' 5 ', 5",
  })
  void aNumberIsPrintedWithoutPowersOfTen(String typed, String printed) {
    assertThat(printed(FieldType.NUMBER, typed)).isEqualTo(printed);
  }

  /** A few letters of it would be printed as two thousand million noughts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e2147483647",
        "9e2147483646",
        "1e18",
        "1000000000000000000",
        "1e-5",
        "0e-2147483647",
        "1e-2147483647",
        "1e99999999999",
        "NaN",
        "1,000",
        "0x10",
        "+-1",
      })
  void aNumberBeyondAllMeasureIsNone(String typed) {
    refused(FieldType.NUMBER, typed, "no-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-29", "2026-13-01", "2026-1-1", "20260101", "2026-01-01T00:00", "today"})
  void whatIsNoDayOfTheCalendarIsNone(String typed) {
    refused(FieldType.DATE, typed, "no-day");
  }

  @Test
  void aLeapDayIsADay() {
    assertThat(printed(FieldType.DATE, "2028-02-29")).isEqualTo("2028年2月29日");
  }

  @Test
  void aChoiceIsOneOfItsOptionsToTheLetter() {
    assertThat(printed(FieldType.CHOICE, " 原件 ")).isEqualTo("原件");
    refused(FieldType.CHOICE, "原", "one-of");
    refused(FieldType.CHOICE, "原件,复印件", "one-of");
  }

  @Test
  void theLongestIsTakenAndOneSignMoreIsNot() {
    assertThat(printed(FieldType.TEXT, "字".repeat(200))).hasSize(200);
    refused(FieldType.TEXT, "字".repeat(201), "too-long");
    assertThat(printed(FieldType.LONG_TEXT, "字".repeat(4_000))).hasSize(4_000);
    refused(FieldType.LONG_TEXT, "字".repeat(4_001), "too-long");
    var short_ = field(FieldType.TEXT, false, 1);
    assertThat(Filled.of(template(short_), List.of(FieldValue.of("it", " 甲 "))).texts())
        .containsEntry("it", "甲");
    refused(short_, FieldValue.of("it", "甲乙"), "too-long");
  }

  @Test
  void severalLinesStandInALongTextAlone() {
    assertThat(printed(FieldType.LONG_TEXT, "甲\r\n乙\n\n丙")).isEqualTo("甲\n乙\n\n丙");
    refused(FieldType.TEXT, "甲\r\n乙", "control");
    refused(FieldType.LONG_TEXT, "甲\r乙", "control");
    refused(FieldType.LONG_TEXT, "甲\t乙", "control");
    refused(FieldType.LONG_TEXT, "甲\u0000", "control");
  }

  @Test
  void halfOfAPairIsNoSign() {
    refused(FieldType.TEXT, "\uD842", "unprintable");
    assertThat(printed(FieldType.TEXT, "\uD86D\uDDAF")).isEqualTo("𫖯");
  }

  @Test
  void whatMayStayEmptyIsPrintedAsNothing() {
    for (var type : List.of(FieldType.TEXT, FieldType.DATE, FieldType.NUMBER, FieldType.CHOICE)) {
      var template = template(field(type, true, null));
      assertThat(Filled.of(template, List.of()).texts()).as("%s", type).containsEntry("it", "");
      assertThat(Filled.of(template, List.of(FieldValue.of("it", " "))).texts())
          .as("%s", type)
          .containsEntry("it", "");
    }
    assertThat(Filled.of(template(field(FieldType.TABLE, true, null)), List.of()).rows())
        .containsEntry("it", List.of());
  }

  @Test
  void whatIsAskedForIsMissedByItsName() {
    for (var type : FieldType.values()) {
      assertThatThrownBy(() -> Filled.of(template(field(type, false, null)), List.of()))
          .as("%s", type)
          .isInstanceOf(Invalid.class)
          .hasMessageContaining("it")
          .hasMessageContaining("required");
    }
  }

  @Test
  void rowsInALineAndALineInRowsAreNothingFilledIn() {
    refused(
        field(FieldType.TEXT, false, null),
        FieldValue.of("it", List.of(List.of("甲", ""))),
        "required");
    refused(field(FieldType.TABLE, false, null), FieldValue.of("it", "甲"), "required");
  }

  @Test
  void aValueOfNoFieldIsRefused() {
    var field = field(FieldType.TEXT, true, null);
    refused(field, FieldValue.of(null, "甲"), "unknown-field");
    refused(field, FieldValue.of("", "甲"), "unknown-field");
    refused(field, null, "unknown-field");
    assertThatThrownBy(
            () -> Filled.of(template(field), Arrays.asList(FieldValue.of("number", "第1号"))))
        .as("what the platform fills in nobody else does")
        .isInstanceOf(Invalid.class);
  }

  @Test
  void eachCellIsHeldToItsColumn() {
    var table = field(FieldType.TABLE, false, null);
    refused(table, FieldValue.of("it", List.of(List.of("", "2026-01-01"))), "required");
    refused(table, FieldValue.of("it", List.of(List.of("甲乙丙丁戊己", ""))), "too-long");
    refused(table, FieldValue.of("it", List.of(List.of("甲", "1.1.2026"))), "no-day");
    refused(table, FieldValue.of("it", List.of(List.of("甲", "", ""))), "cells");
    refused(table, FieldValue.of("it", List.of(List.of())), "cells");
    refused(table, FieldValue.of("it", List.of(List.of("甲", ""), List.of("甲\n乙", ""))), "control");
  }

  @Test
  void twoHundredRowsAreTakenAndOneMoreIsNot() {
    var table = field(FieldType.TABLE, false, null);
    var rows = Collections.nCopies(200, List.of("甲", "2026-01-02"));
    assertThat(Filled.of(template(table), List.of(FieldValue.of("it", rows))).rows().get("it"))
        .hasSize(200)
        .allMatch(row -> row.equals(List.of("甲", "2026年1月2日")));
    refused(
        table,
        FieldValue.of("it", Collections.nCopies(201, List.of("甲", "2026-01-02"))),
        "too-many");
  }
}
