package org.linli.calendar.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.calendar.entity.Hours;
import org.linli.calendar.entity.WorkingSpan;
import org.linli.calendar.entity.WorkingTime;
import org.linli.devices.entity.Holidays;
import org.linli.tenancy.entity.CityTime;

/** Working time by hours that are out of the usual. 2026-11-16 is a Monday. */
class ReckoningTest {

  private static final Hours MONDAY = hours(1, "14:00", "18:00");
  private static final Hours FRIDAY = hours(5, "08:00", "10:00");

  private static Hours hours(int weekday, String opens, String closes) {
    return new Hours(weekday, LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private static Instant at(String there) {
    return LocalDateTime.parse(there).atZone(CityTime.ZONE).toInstant();
  }

  private static String there(Instant at) {
    return at.atZone(CityTime.ZONE).toLocalDateTime().toString();
  }

  private static Reckoning reckoning(Hours... hours) {
    return new Reckoning(
        Map.of(LocalDate.of(2026, 11, 28), true, LocalDate.of(2026, 11, 23), false),
        List.of(hours));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T14:00, 240, 2026-11-16T18:00",
    "2026-11-16T14:00, 241, 2026-11-20T08:01",
    "2026-11-16T18:00, 1, 2026-11-20T08:01",
    "2026-11-17T00:00, 120, 2026-11-20T10:00",
    // Monday the 23rd is free, Saturday the 28th is worked with Friday's hours
    "2026-11-20T09:00, 61, 2026-11-27T08:01",
    "2026-11-27T10:00, 30, 2026-11-28T08:30",
    "2026-11-28T10:00, 1, 2026-11-30T14:01",
  })
  void minutesRunOnlyWhileTheOfficeIsOpen(String start, int minutes, String end) {
    var reckoning = reckoning(MONDAY, FRIDAY);
    assertThat(there(reckoning.after(at(start), WorkingTime.minutes(minutes)))).isEqualTo(end);
    assertThat(reckoning.between(at(start), at(end)).minutes()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({
    // the office is closed on its last day: the day ends with itself
    "2026-11-16T15:00, 1, 2026-11-17T23:59",
    "2026-11-16T15:00, 4, 2026-11-20T10:00",
    "2026-11-20T15:00, 1, 2026-11-24T23:59",
    "2026-11-27T15:00, 1, 2026-11-28T10:00",
    "2026-11-27T15:00, 2, 2026-11-30T18:00",
  })
  void daysRunWhetherTheOfficeIsOpenOrNot(String start, int days, String end) {
    var reckoning = reckoning(MONDAY, FRIDAY);
    assertThat(there(reckoning.after(at(start), WorkingTime.days(days)))).isEqualTo(end);
    assertThat(reckoning.between(at(start), at(end)).days()).isEqualTo(days);
  }

  @Test
  void aWorkedSaturdayWithHoursOfItsOwnKeepsThem() {
    var saturday = hours(6, "10:00", "11:00");
    var reckoning = reckoning(MONDAY, FRIDAY, saturday);
    assertThat(reckoning.isOpen(at("2026-11-28T10:30"))).isTrue();
    assertThat(reckoning.isOpen(at("2026-11-28T08:30"))).isFalse();
    assertThat(reckoning.isOpen(at("2026-11-21T10:30"))).as("this one is free").isFalse();
  }

  @Test
  void aWorkedWeekendOfAnOfficeThatIsClosedOnFridaysStaysClosed() {
    var reckoning = reckoning(MONDAY);
    assertThat(reckoning.isWorkingDay(LocalDate.of(2026, 11, 28))).isTrue();
    assertThat(reckoning.isOpen(at("2026-11-28T15:00"))).isFalse();
  }

  @Test
  void anOfficeClosesAtTheVeryMinuteAndOpensWithIt() {
    var reckoning = reckoning(MONDAY);
    assertThat(reckoning.isOpen(at("2026-11-16T13:59:59.999"))).isFalse();
    assertThat(reckoning.isOpen(at("2026-11-16T14:00"))).isTrue();
    assertThat(reckoning.isOpen(at("2026-11-16T17:59:59.999"))).isTrue();
    assertThat(reckoning.isOpen(at("2026-11-16T18:00"))).isFalse();
  }

  @Test
  void anOfficeThatNeverOpensEndsNoLimitInMinutes() {
    var never = reckoning();
    assertThatThrownBy(() -> never.after(at("2026-11-16T09:00"), WorkingTime.minutes(1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(never.between(at("2026-11-16T00:00"), at("2026-11-21T00:00")))
        .isEqualTo(new WorkingSpan(4, 0));
  }

  @Test
  void noMinutesEndWhenTheOfficeOpensNextOrAtOnce() {
    var reckoning = reckoning(MONDAY, FRIDAY);
    var none = WorkingTime.minutes(0);
    assertThat(there(reckoning.after(at("2026-11-16T15:30"), none))).isEqualTo("2026-11-16T15:30");
    assertThat(there(reckoning.after(at("2026-11-16T18:00"), none))).isEqualTo("2026-11-20T08:00");
  }

  @Test
  void secondsAreNotLostWhereASpanIsCutIntoDays() {
    var reckoning = reckoning(MONDAY, FRIDAY);
    assertThat(reckoning.between(at("2026-11-16T17:59:30"), at("2026-11-20T08:00:30")).minutes())
        .as("thirty seconds of Monday and thirty of Friday")
        .isEqualTo(1);
    assertThat(reckoning.between(at("2026-11-16T17:59:30"), at("2026-11-20T08:00:29")).minutes())
        .isZero();
  }

  @Test
  void aDayBelongsToTheCityAndNotToGreenwich() {
    var reckoning = reckoning(hours(2, "00:00", "01:00"));
    var tuesday = Instant.parse("2026-11-16T16:30:00Z");
    assertThat(reckoning.isOpen(tuesday)).isTrue();
    assertThat(reckoning.isOpen(tuesday.plusSeconds(3_600))).isFalse();
  }

  @Test
  void theLongestLimitsCanBeReckoned() {
    var reckoning = reckoning(MONDAY, FRIDAY);
    var start = at("2026-11-16T09:00");
    var end = reckoning.after(start, WorkingTime.days(2_600));
    assertThat(reckoning.between(start, end).days()).isEqualTo(2_600);
    assertThatThrownBy(() -> WorkingTime.days(2_601)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WorkingTime.hours(Integer.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> WorkingTime.minutes(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Rules of devices look into a pack of their own. */
  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  void rulesOfDevicesKnowTheSameHolidaysAsTheCalendar(int year) {
    var first = LocalDate.of(year, 1, 1);
    var days = HolidayPack.DELIVERED.days();
    first
        .datesUntil(first.plusYears(1))
        .forEach(
            day ->
                assertThat(Holidays.delivered().isHoliday(day))
                    .as(day.toString())
                    .isEqualTo(days.containsKey(day) && !days.get(day).working()));
  }
}
