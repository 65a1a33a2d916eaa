package org.linli.exports.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.exports.control.Mark;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.testing.Requirement;

/** Workbooks that come back filled, in whatever hand. */
class FilledBookTest {

  private static final FilledBook BOOK =
      new FilledBook("accounts", List.of("username", "name", "valid-until"), 3);

  private final List<CellFault> faults = new ArrayList<>();

  @Test
  @Requirement("000-8.2.c-3")
  void theTemplateHasTheColumnsInTheReadersLanguageAndWhatMayBeWritten() throws IOException {
    var hints =
        new FilledBook.Hints(
            "roles", List.of("role", "role-name"), List.of(List.of("CLERK", "社区工作人员")));
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      var template = BOOK.template(locale, hints);
      assertThat(BOOK.read(template, faults)).as("nobody is filled in").isEmpty();
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
        var sheets = book.getSheets().toList();
        assertThat(sheets).hasSize(2);
        var head = sheets.getFirst().read().getFirst();
        assertThat(head.getCellText(0)).isEqualTo(locale == Locale.ENGLISH ? "User name" : "用户名");
        assertThat(head.getCellText(2)).doesNotContain("column.");
        assertThat(sheets.getLast().read().getLast().getCellText(1)).isEqualTo("社区工作人员");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void rowsAreCountedAsTheReaderOfTheFileCountsThemOverEmptyOnes() {
    var rows =
        read(
            sheet -> {
              sheet.value(1, 0, " li ");
              sheet.value(2, 1, "   ");
              sheet.value(4, 1, "王一");
            });
    assertThat(rows).extracting(FilledRow::row).containsExactly(2, 5);
    assertThat(rows.getFirst().of("username")).as("stripped").isEqualTo("li");
    assertThat(rows.getFirst().orNull("name")).isNull();
    assertThat(rows.getLast().of("username")).isEmpty();
    assertThat(rows.getLast().of("no-such-column")).isEmpty();
  }

  @Test
  void columnsBeyondTheKnownOnesAreNobodysBusiness() {
    var rows = read(sheet -> sheet.value(1, 7, "note to myself"));
    assertThat(rows).isEmpty();
    assertThat(faults).isEmpty();
  }

  @Test
  void whatNobodySeesInATextIsTakenOut() {
    var rows = read(sheet -> sheet.value(1, 0, "li" + Mark.fresh().hidden()));
    assertThat(rows)
        .singleElement()
        .satisfies(row -> assertThat(row.of("username")).isEqualTo("li"));
  }

  @Test
  void theLineThatSaysWhoTookTheFileIsNoRowButARowOfAMarkIsOne() {
    var mark = Mark.fresh().shown();
    var rows =
        read(
            sheet -> {
              sheet.value(1, 0, mark);
              sheet.value(1, 1, "whose name is a mark");
              sheet.value(3, 0, "Handed to Li on 2026-11-21, file " + mark + ", 1 rows.");
            });
    assertThat(rows).extracting(row -> row.of("username")).containsExactly(mark);
  }

  @Test
  void asManyRowsAsAreAllowedAreReadAndOneMoreRefusesAll() {
    assertThat(read(sheet -> names(sheet, 3))).hasSize(3);
    assertThat(read(sheet -> names(sheet, 4))).isEmpty();
    assertThat(faults).containsExactly(new CellFault(4, "username", "too-many", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "user,name\nli,Li\n", "<html>"})
  void whatIsNoWorkbookIsOneFaultOfTheFirstCell(String content) {
    assertThat(BOOK.read(content.getBytes(StandardCharsets.UTF_8), faults)).isEmpty();
    assertThat(faults).containsExactly(new CellFault(1, "username", "unreadable", ""));
  }

  @Test
  void aLongCellIsReadWholeAndToldShorter() {
    var rows = read(sheet -> sheet.value(1, 1, "长".repeat(9000)));
    assertThat(rows.getFirst().of("name")).hasSize(9000);
    assertThat(new CellFault(2, "name", "too-long", "长".repeat(5000)).found()).hasSize(400);
  }

  @Test
  void aDateIsTheSameWhetherItIsATextOrADateOfTheSpreadsheet() {
    var day = LocalDate.of(2027, 2, 28);
    var rows =
        read(
            sheet -> {
              sheet.value(1, 2, day);
              sheet.style(1, 2).format("yyyy-MM-dd").set();
              sheet.value(2, 2, day.toString());
              sheet.value(3, 0, "without");
            });
    assertThat(rows).extracting(row -> row.day("valid-until")).containsExactly(day, day, null);
  }

  @ParameterizedTest
  @CsvSource({"61, 1900-03-01, false", "46023, 2026-01-01, true", "46023.0, 2026-01-01, true"})
  void onlyANumberOfFiveDigitsIsADay(String written, LocalDate day, boolean isDay) {
    var row = new FilledRow(2, Map.of("valid-until", written));
    if (isDay) {
      assertThat(row.day("valid-until")).isEqualTo(day);
    } else {
      assertThatThrownBy(() -> row.day("valid-until")).isInstanceOf(DateTimeParseException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A,B", "A;B", "A，B", "A；B", "A、B", " A , ,B、"})
  void partsStandBetweenTheSignsOfEitherScript(String written) {
    assertThat(new FilledRow(2, Map.of("roles", written)).parts("roles")).containsExactly("A", "B");
  }

  @Test
  void aRuleOfTheSheetGoesBeforeTheCommonOne() {
    var own = new CellFault(2, "username", "taken", "li");
    assertThat(own.text(Locale.ENGLISH, "accounts")).contains("by another account");
    assertThat(own.text(Locale.ENGLISH, "organisations")).isEqualTo("is taken");
    assertThat(new CellFault(2, "name", "required", "").text(Locale.ENGLISH, "accounts"))
        .isEqualTo("is required");
  }

  private List<FilledRow> read(Consumer<Worksheet> fill) {
    return BOOK.read(book(fill), faults);
  }

  private static void names(Worksheet sheet, int count) {
    for (int row = 1; row <= count; row++) {
      sheet.value(row, 0, "li" + row);
    }
  }

  private static byte[] book(Consumer<Worksheet> fill) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("any name");
      sheet.value(0, 0, "head");
      fill.accept(sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
