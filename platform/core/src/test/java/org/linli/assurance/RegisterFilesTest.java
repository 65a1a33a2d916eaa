package org.linli.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.assurance.boundary.RegisterFiles;
import org.linli.assurance.boundary.RegisterSheets;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.LoadReport;

/** Entries out of a workbook and into one. */
class RegisterFilesTest {

  private static final String[] HEADS = {"类别", "登记对象", "责任人", "发生日期", "到期日期", "所涉企业", "登记内容"};

  private final RegisterForTests books = new RegisterForTests();
  private final RegisterFiles files =
      new RegisterFiles(books.platform.jdbi(), books.platform.scopes(), books.register);

  private static byte[] book(String[]... rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("1");
      for (int column = 0; column < HEADS.length; column++) {
        sheet.value(0, column, HEADS[column]);
      }
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          sheet.value(row + 1, column, rows[row][column]);
        }
      }
    }
    return bytes.toByteArray();
  }

  private LoadReport load(boolean dryRun, String[]... rows) throws IOException {
    var file = book(rows);
    return books.as(books.clerk, () -> files.load(file, dryRun));
  }

  private List<SecurityRecord> entries() {
    return books.list(books.clerk, RecordQuery.ALL);
  }

  @Test
  void whatIsCompleteCountsAtOnceAndTheRestAreDrafts() throws IOException {
    var report =
        load(
            false,
            new String[] {"信息屏", "东门", "王", "2026-01-31", "", "", "块数=4"},
            new String[] {"Screens", "西门", "李", "2026-01-31"});
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).isEqualTo(2);
    assertThat(entries())
        .extracting(SecurityRecord::subject, SecurityRecord::stands)
        .containsExactlyInAnyOrder(tuple("东门", true), tuple("西门", false));
  }

  @Test
  void theSameFileASecondTimeChangesNothing() throws IOException {
    var row = new String[] {"screen", "东门", "王", "2026-01-31", "", "", "screens=4"};
    load(false, row);
    var again = load(false, row);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.made()).isZero();
    assertThat(entries()).hasSize(1);
  }

  @Test
  void withOneFaultNothingIsTakenAndEachIsToldByItsCell() throws IOException {
    var report =
        load(
            false,
            new String[] {"screen", "东门", "王", "2026-01-31", "", "", "screens=4"},
            new String[] {"no such", "a", "王"},
            new String[] {"screen", "", "王"},
            new String[] {"screen", "b", "王", "yesterday"},
            new String[] {"screen", "c", "王", "2026-01-31", "2025-01-31"},
            new String[] {"screen", "d", "王", "", "", "no-such-enterprise"},
            new String[] {"screen", "e", "王", "", "", "", "screens=many"},
            new String[] {"screen", "f", "王", "", "", "", "colour=red"});
    assertThat(report.made()).isZero();
    assertThat(report.faults())
        .extracting(CellFault::column)
        .containsExactly(
            "kind", "subject", "happened", "due", "organisation", "answers", "answers");
    assertThat(report.faults())
        .allMatch(
            fault -> !fault.text(Locale.ENGLISH, "security-register").startsWith("argument."));
    assertThat(entries()).isEmpty();
  }

  @Test
  void aTrialTakesNothing() throws IOException {
    assertThat(load(true, new String[] {"screen", "a", "王"}).faults()).isEmpty();
    assertThat(entries()).isEmpty();
  }

  @Test
  void theTemplateTellsTheKindsOfTheKeeperWithTheirFields() throws IOException {
    var template = books.as(books.clerk, () -> files.template(Locale.SIMPLIFIED_CHINESE));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
      var sheets = book.getSheets().toList();
      assertThat(sheets).hasSize(2);
      var told = sheets.get(1).read().stream().map(row -> row.getCellText(0)).toList();
      assertThat(told).contains("信息屏", "社区微脑机柜").doesNotContain("Web 应用安全检测登记");
    }
  }

  @Test
  void listsSayKindsStatesAndAnswersInBothLanguages() {
    books.stands(books.clerk, "system", null, books.answers("system", "conforms", "false"));
    var row = entries().getFirst();
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      for (var column : RegisterSheets.RECORDS.columns()) {
        assertThat(RegisterSheets.RECORDS.heading(column, locale)).doesNotContain(".column.");
        assertThat(String.valueOf(column.value().apply(row, locale)))
            .doesNotContain("RecordState.");
      }
      assertThat(RegisterSheets.missed(row, locale)).contains("GB/T 22239");
    }
    assertThat(RegisterSheets.answers(row, Locale.ENGLISH))
        .containsEntry("Protection grade", "Grade 1");
    var sum = books.sum(books.clerk, "incident");
    for (var column : RegisterSheets.FIGURES.columns()) {
      assertThat(RegisterSheets.FIGURES.heading(column, Locale.ENGLISH)).doesNotContain(".column.");
      column.value().apply(sum, Locale.ENGLISH);
    }
    assertThat(row.state()).isEqualTo(RecordState.IN_FORCE);
  }
}
