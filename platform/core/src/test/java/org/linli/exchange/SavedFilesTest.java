package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.community.SavedList;
import org.linli.exchange.boundary.FileRow;
import org.linli.exchange.boundary.FileSheet;
import org.linli.exchange.boundary.QualityDay;
import org.linli.exchange.boundary.QualityFaultRow;
import org.linli.exchange.boundary.QualitySheets;
import org.linli.exchange.entity.FileState;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.Shape;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/** Lists of files and of quality as a clerk saves them, in both languages. */
class SavedFilesTest {

  private static final Instant AT = Instant.parse("2026-11-20T16:30:05Z");

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyStateShapeAndPurposeHasAWord(String language) {
    var locale = Locale.forLanguageTag(language);
    for (var state : FileState.values()) {
      for (var shape : Shape.values()) {
        var purpose = Purpose.values()[state.ordinal() % Purpose.values().length];
        var line =
            SavedList.of(FileSheet.SHEET, locale, file(state, shape, purpose, null, 5)).get(1);
        assertThat(line).contains("Fire command", "AB12-0000-0000-0001").doesNotContain("null");
        assertThat(line).as("no word of the code").doesNotContain(state.name(), purpose.name());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyRuleOfQualityHasAWordAndItsOfficeIsNamed(String language) {
    var locale = Locale.forLanguageTag(language);
    for (var rule : QualityRule.values()) {
      var line = SavedList.of(QualitySheets.FAULTS, locale, fault(rule)).get(1);
      assertThat(line)
          .contains("row-1", locale.equals(Locale.ENGLISH) ? "Raised" : "发生时间")
          .doesNotContain("raised")
          .doesNotContain(rule.name());
      assertThat(line).contains(locale.equals(Locale.ENGLISH) ? "Data steward" : "数据专员");
    }
    var unknown =
        new QualityFaultRow(
            UUID.randomUUID(),
            "t",
            null,
            "probe",
            "row-1",
            "f",
            null,
            QualityRule.CODE,
            null,
            AT,
            AT,
            1,
            null,
            null,
            null);
    assertThat(SavedList.of(QualitySheets.FAULTS, locale, unknown).get(1))
        .startsWith("probe,")
        .doesNotContain("null");
  }

  @Test
  void figuresOfADayAreSavedAsShares() {
    var day = new QualityDay("alarms", LocalDate.of(2026, 11, 20), 200, 3, 1, 2, 0, 0);
    var lines = SavedList.of(QualitySheets.DAYS, Locale.ENGLISH, day);
    assertThat(lines.getFirst()).startsWith("Day,Data,Rows checked,Held back,");
    assertThat(lines.get(1)).startsWith("2026-11-20,").contains(",200,3,99.5,99");
  }

  @ParameterizedTest
  @CsvSource({
    "WAITING,,0,-1",
    "RUNNING,,5,-1",
    "RUNNING,20,5,25",
    "RUNNING,3,1,33",
    "RUNNING,0,0,0",
    "DONE,20,20,100",
    "DONE,,0,100",
    "REFUSED,20,5,25"
  })
  void progressIsToldWhereItIsKnown(FileState state, Long expected, long rows, int hundredths) {
    assertThat(file(state, Shape.CSV, Purpose.EMERGENCY, expected, rows).progress())
        .isEqualTo(hundredths);
  }

  private static FileRow file(
      FileState state, Shape shape, Purpose purpose, Long expected, long rows) {
    return new FileRow(
        UUID.randomUUID(),
        null,
        "Fire command",
        Party.DEPARTMENT,
        "dept-1",
        "cases",
        "990301001001",
        "Lake",
        Action.VIEW,
        purpose,
        List.of("case"),
        List.of(),
        null,
        null,
        shape,
        null,
        state,
        AT,
        rows,
        expected,
        10,
        1,
        null,
        null,
        null,
        "AB12-0000-0000-0001",
        AT,
        "Li",
        AT,
        0,
        null,
        false);
  }

  private static QualityFaultRow fault(QualityRule rule) {
    return new QualityFaultRow(
        UUID.randomUUID(),
        "990301001001",
        "Lake",
        "alarms",
        "row-1",
        "raised",
        new Text("发生时间", "Raised"),
        rule,
        new Text("数据专员", "Data steward"),
        AT,
        AT,
        2,
        AT,
        "Li",
        "clock set");
  }
}
