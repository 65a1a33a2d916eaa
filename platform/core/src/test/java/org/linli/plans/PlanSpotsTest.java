package org.linli.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FileForm;
import org.linli.keys.control.RingForTests;
import org.linli.plans.boundary.PlanSheet;
import org.linli.plans.boundary.PlanSpots;
import org.linli.plans.entity.SpotImportReport;
import org.linli.plans.entity.SpotRow;

/** Where devices stand on a plan, out of a workbook. */
class PlanSpotsTest {

  private static final String SMOKE = "smoke-detector";

  private final PlansGround ground = new PlansGround();
  private final PlanSpots files =
      new PlanSpots(
          ground.community.jdbi,
          ground.community.platform.scopes(),
          ground.plans,
          ground.community.tell);
  private final UUID plan = ground.plan(ground.community.building, "一层", 1);

  private static Object[] row(String code, Object x, Object y) {
    return new Object[] {"一层", code, "", "", x, y};
  }

  private static byte[] book(Object[]... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("spots");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          if (rows[row][column] instanceof Number number) {
            sheet.value(row + 1, column, number);
          } else {
            sheet.value(row + 1, column, String.valueOf(rows[row][column]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private SpotImportReport load(byte[] file) {
    return ground.as(() -> files.load(plan, file, false));
  }

  private List<SpotRow> spots() {
    return ground.as(() -> ground.plans.spots(plan));
  }

  @Test
  void devicesArePutWhereTheFileSaysAndTheOthersStay() {
    var stays = ground.device("D0", SMOKE, ground.community.room);
    ground.put(plan, stays, 0.9, 0.9);
    ground.device("D1", SMOKE, ground.community.room);
    ground.device("D2", SMOKE, null);
    var report = load(book(row("D1", 12.5, 40), row("D2", "100", "0")));
    assertThat(report.faults()).isEmpty();
    assertThat(report.put()).isEqualTo(2);
    assertThat(spots())
        .extracting(SpotRow::code, SpotRow::x, SpotRow::y)
        .containsExactly(
            Tuple.tuple("D0", 0.9, 0.9),
            Tuple.tuple("D1", 0.125, 0.4),
            Tuple.tuple("D2", 1.0, 0.0));
    assertThat(spots().get(1).by()).isEqualTo(ground.community.clerk.displayName());
    var again = load(book(row("D1", 12.5, 40), row("D2", 99, 0)));
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.put()).isEqualTo(1);
  }

  @Test
  void whatGoesOutComesBackAsItIs() {
    ground.put(plan, ground.device("D1", SMOKE, ground.community.room), 0.12345, 0.98765);
    ground.put(plan, ground.device("-D2", SMOKE, ground.community.room), 0, 1);
    var exports =
        new Exports(
            ground.community.jdbi,
            ground.community.platform.scopes(),
            RingForTests.over(ground.community.platform));
    var out = spots();
    var file =
        ground.as(
            () ->
                exports.make(
                    FileForm.EXCEL, PlanSheet.of(ground.models), page -> Page.part(out, page)));
    var report = load(file.content());
    assertThat(report.faults()).isEmpty();
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(spots().getLast().x()).as("not rounded by coming back").isIn(0.12345, 0.0);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 10, 10, code, not-there",
    "GONE, 10, 10, code, out-of-use",
    "FAR, 10, 10, code, stands-elsewhere",
    "D1, 101, 10, x, per-cent",
    "D1, -1, 10, x, per-cent",
    "D1, NaN, 10, x, per-cent",
    "D1, 10, '', y, per-cent",
    "D1, 10, left, y, per-cent",
    "D0, 10, 10, code, twice"
  })
  void aFaultIsToldByItsCellAndNothingIsWritten(
      String code, String x, String y, String column, String rule) {
    ground.device("D0", SMOKE, ground.community.room);
    ground.device("D1", SMOKE, ground.community.room);
    ground.device("GONE", SMOKE, ground.community.room, "SCRAPPED");
    ground.device("FAR", SMOKE, ground.community.otherBuilding);
    var report = load(book(row("D0", 1, 1), row(code, x, y)));
    assertThat(report.faults())
        .extracting(CellFault::row, CellFault::column, CellFault::rule)
        .containsExactly(Tuple.tuple(3, column, rule));
    assertThat(spots()).isEmpty();
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(report.faults().getFirst().text(locale, "plan-devices"))
          .doesNotContain("plan-devices.")
          .doesNotContain("argument.");
    }
  }

  @Test
  void aRowOfAnotherPlanIsAFault() {
    ground.device("D1", SMOKE, ground.community.room);
    var report = load(book(new Object[] {"二层", "D1", "", "", 1, 1}));
    assertThat(report.faults()).containsExactly(new CellFault(2, "plan", "other-plan", "二层"));
    assertThat(load(book(new Object[] {"", "D1", "", "", 1, 1})).put()).isEqualTo(1);
  }

  @Test
  void lookingForFaultsAloneWritesNothingAndAForeignPlanIsNotThere() {
    ground.device("D1", SMOKE, ground.community.room);
    var file = book(row("D1", 1, 1));
    assertThat(ground.as(() -> files.load(plan, file, true)).faults()).isEmpty();
    assertThat(spots()).isEmpty();
    assertThatThrownBy(() -> ground.as(() -> files.load(UUID.randomUUID(), file, false)))
        .isInstanceOf(NotFound.class);
    var other = new PlansGround();
    assertThatThrownBy(() -> other.as(() -> files.load(plan, file, false)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void manyFaultsEndWithAWordAndNoWorkbookIsNone() throws IOException {
    var rows = IntStream.range(0, 600).mapToObj(at -> row("X" + at, 1, 1)).toArray(Object[][]::new);
    var faults = load(book(rows)).faults();
    assertThat(faults).hasSize(501);
    assertThat(faults.getLast().rule()).isEqualTo("and-more");
    assertThat(load(new byte[] {1}).faults())
        .extracting(CellFault::rule)
        .containsExactly("unreadable");
    var template = ground.as(() -> files.template(Locale.ENGLISH));
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(template))) {
      assertThat(read.getFirstSheet().read().getFirst().getCellText(4)).isEqualTo("From left (%)");
    }
  }
}
