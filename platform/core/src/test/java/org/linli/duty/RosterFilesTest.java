package org.linli.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.PageRequest;
import org.linli.duty.entity.DutyQuery;
import org.linli.duty.entity.ShiftRow;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.LoadReport;
import org.linli.tenancy.entity.CityTime;

/** Rosters as people really fill them in. */
class RosterFilesTest {

  private static final int DAY_ZERO = 25_569;

  private final DutyRoom room = new DutyRoom();
  private final String day = room.today.plusDays(2).toString();

  private LoadReport load(Object[]... rows) {
    return room.as(() -> room.files.load(DutyRoom.book(rows), false));
  }

  private Object[] row(Object starts, Object ends, Object person) {
    return new Object[] {"值班室", day, starts, ends, person};
  }

  private List<ShiftRow> shifts() {
    return room.as(
            () -> room.rosters.list(new DutyQuery(null, null, null, null), PageRequest.first(500)))
        .items();
  }

  private static LocalTime time(java.time.Instant at) {
    return at.atZone(CityTime.ZONE).toLocalTime();
  }

  private void refused(LoadReport report, String column, String rule) {
    assertThat(report.faults())
        .extracting(CellFault::column, CellFault::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(column, rule));
    assertThat(report.made()).isZero();
    assertThat(shifts()).isEmpty();
  }

  @Test
  void aTimeThatTheSpreadsheetKeepsAsAPartOfTheDayIsUnderstood() {
    var who = room.person();
    assertThat(load(row(1 / 3.0, 0.75, who)).faults()).isEmpty();
    var shift = shifts().getFirst();
    assertThat(time(shift.starts())).isEqualTo(LocalTime.of(8, 0));
    assertThat(time(shift.ends())).isEqualTo(LocalTime.of(18, 0));
  }

  @Test
  void aDayThatTheSpreadsheetKeepsAsANumberIsUnderstood() {
    var wanted = room.today.plusDays(3);
    var serial = (int) wanted.toEpochDay() + DAY_ZERO;
    assertThat(load(new Object[] {"值班室", serial, "08:00", "09:00", room.person()}).faults())
        .isEmpty();
    assertThat(shifts().getFirst().starts().atZone(CityTime.ZONE).toLocalDate()).isEqualTo(wanted);
  }

  @Test
  void midnightIsTheBeginningOfADayAndOneDayLaterItsEnd() {
    var who = room.person();
    assertThat(load(row(0, "8:00", who), row("16:00", 0, who)).faults()).isEmpty();
    assertThat(shifts()).extracting(shift -> time(shift.starts()).getHour()).containsExactly(0, 16);
    assertThat(time(shifts().getLast().ends())).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(shifts().getLast().ends()).isAfter(shifts().getLast().starts());
  }

  @Test
  void whatBeginsAndEndsAtTheSameTimeLastsADayAndANight() {
    assertThat(load(row("08:00", "08:00", room.person())).faults()).isEmpty();
    var shift = shifts().getFirst();
    assertThat(shift.ends()).isEqualTo(shift.starts().plusSeconds(24 * 3_600));
  }

  /** Whoever writes 8 means eight o'clock; midnight would be a roster that nobody notices. */
  @ParameterizedTest
  @ValueSource(
      strings = {"8", "1", "16", "-0.5", "24:00", "8:5", "8点", "08-00", "NaN", "Infinity", "1e9"})
  void whatIsNoTimeIsToldAndNotGuessed(String written) {
    refused(load(row(written, "18:00", room.person())), "starts", "no-time");
    refused(load(row("06:00", written, room.person())), "ends", "no-time");
  }

  @Test
  void aCellThatIsNotFilledIsToldByItsColumn() {
    var who = room.person();
    refused(load(row(null, "18:00", who)), "starts", "no-time");
    refused(load(row("08:00", null, who)), "ends", "no-time");
    refused(load(row("08:00", "18:00", null)), "person", "not-there");
    refused(load(new Object[] {"值班室", null, "08:00", "18:00", who}), "day", "required");
    refused(load(new Object[] {null, day, "08:00", "18:00", who}), "post", "required");
    refused(load(new Object[] {"岗".repeat(81), day, "08:00", "18:00", who}), "post", "too-long");
  }

  @ParameterizedTest
  @CsvSource({"2027-02-29", "2027/03/01", "明天", "20270301", "2027-3-1"})
  void whatIsNoDayIsTold(String written) {
    refused(load(new Object[] {"值班室", written, "08:00", "18:00", room.person()}), "day", "no-day");
  }

  @Test
  void aNameThatOnlyOneHasIsEnoughAndOneOfSeveralIsNot() {
    var one = room.named("王建国");
    room.named("李秀英");
    room.named("李秀英");
    assertThat(load(row("08:00", "09:00", "王建国")).faults()).isEmpty();
    assertThat(shifts()).extracting(ShiftRow::account).containsExactly(one);
    var report = load(row("10:00", "11:00", "李秀英"));
    assertThat(report.faults()).extracting(CellFault::rule).containsExactly("name-of-several");
    assertThat(report.faults().getFirst().text(Locale.ENGLISH, "rosters")).contains("user name");
  }

  @Test
  void whoHasLeftAndWhoNeverWorkedHereCannotBeRostered() {
    var gone = room.person();
    room.account("update account set state = 'DISABLED' where id = ?", gone);
    refused(load(row("08:00", "09:00", gone)), "person", "not-there");
    var resident = room.community.resident().accountId();
    refused(load(row("08:00", "09:00", resident)), "person", "not-there");
    refused(load(row("08:00", "09:00", new DutyRoom().person())), "person", "not-there");
  }

  @Test
  void aDryRunTellsTheFaultsAndKeepsNothing() {
    var who = room.person();
    var good = DutyRoom.book(row("08:00", "09:00", who));
    var report = room.as(() -> room.files.load(good, true));
    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).isZero();
    assertThat(shifts()).isEmpty();
    var wrong = DutyRoom.book(row("08:00", "09:00", who), row("08:30", "10:00", who));
    assertThat(room.as(() -> room.files.load(wrong, true)).faults())
        .extracting(CellFault::row, CellFault::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "taken"));
    assertThat(room.as(() -> room.files.load(good, false)).made()).isEqualTo(1);
  }

  @Test
  void theSameFileTwiceIsRefusedWhole() {
    var file = DutyRoom.book(row("08:00", "09:00", room.person()));
    assertThat(room.as(() -> room.files.load(file, false)).made()).isEqualTo(1);
    assertThat(room.as(() -> room.files.load(file, false)).faults())
        .extracting(CellFault::column, CellFault::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("person", "taken"));
    assertThat(shifts()).hasSize(1);
  }

  @Test
  void fiveHundredRowsAreTakenAndOneMoreIsNot() {
    var who = room.person();
    var rows =
        IntStream.range(0, 501)
            .mapToObj(
                at ->
                    new Object[] {
                      "值班室", room.today.plusDays(2 + at).toString(), "08:00", "09:00", who
                    })
            .toArray(Object[][]::new);
    refused(load(rows), "post", "too-many");
    assertThat(load(java.util.Arrays.copyOf(rows, 500)).made()).isEqualTo(500);
  }

  @Test
  void whatIsNoWorkbookIsUnreadableAndAnEmptyOneMakesNothing() {
    refused(room.as(() -> room.files.load("值班室,…".getBytes(), false)), "post", "unreadable");
    refused(room.as(() -> room.files.load(new byte[0], false)), "post", "unreadable");
    var empty = room.as(() -> room.files.load(DutyRoom.book(), false));
    assertThat(empty.faults()).isEmpty();
    assertThat(empty.rows()).isZero();
  }

  @Test
  void theTemplateNamesItsColumnsAndThePeopleAndIsTakenAsItIs() throws IOException {
    room.named("王建国");
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      var template = room.as(() -> room.files.template(locale));
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
        var head = book.getFirstSheet().read().getFirst();
        assertThat(head.getCellCount()).isEqualTo(5);
        assertThat(head.getCellText(0)).isEqualTo(locale == Locale.ENGLISH ? "Post" : "岗位");
        var people = book.getSheet(1).orElseThrow().read();
        assertThat(people).anyMatch(row -> row.getCellText(1).equals("王建国"));
      }
      assertThat(room.as(() -> room.files.load(template, false)).rows()).isZero();
    }
  }

  @Test
  void everyRuleThatAFileCanBreakIsSaidInBothLanguages() {
    for (var rule :
        List.of(
            "required",
            "too-long",
            "no-day",
            "no-time",
            "not-there",
            "taken",
            "name-of-several",
            "too-many",
            "unreadable",
            "one-day-at-most",
            "ends-before-it-begins")) {
      var fault = new CellFault(2, "person", rule, UUID.randomUUID().toString());
      assertThat(fault.text(Locale.ENGLISH, "rosters")).as(rule).doesNotContain("argument.");
      assertThat(fault.text(Locale.SIMPLIFIED_CHINESE, "rosters"))
          .as(rule)
          .containsPattern("\\p{IsHan}");
    }
  }
}
