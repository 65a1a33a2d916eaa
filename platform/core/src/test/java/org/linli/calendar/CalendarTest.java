package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.boundary.OfficeHours;
import org.linli.calendar.boundary.WorkingDays;
import org.linli.calendar.control.CityDays;
import org.linli.calendar.entity.CalendarDay;
import org.linli.calendar.entity.DayDraft;
import org.linli.calendar.entity.Hours;
import org.linli.calendar.entity.WorkingSpan;
import org.linli.calendar.entity.WorkingTime;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

class CalendarTest {

  private static final TestPlatform PLATFORM = TestPlatform.shared();

  private final TenantId tenant = PLATFORM.community("990401001001", OperationMode.GOVERNMENT);
  private final TenantId elsewhere = PLATFORM.community("990501001001", OperationMode.GOVERNMENT);
  private final Caller clerk = PLATFORM.clerk(tenant);
  private final Caller bureau = PLATFORM.caller(Tier.CITY, "9904", null, null, "*");
  private final CityDays days = new CityDays(PLATFORM.jdbi());
  private final Calendar calendar = new Calendar(days);
  private final WorkingDays working = new WorkingDays(PLATFORM.jdbi(), PLATFORM.scopes(), days);
  private final OfficeHours hours = new OfficeHours(PLATFORM.jdbi(), PLATFORM.scopes());

  private <T> T as(Callable<T> work) {
    return PLATFORM.as(clerk, work);
  }

  private static Instant at(String there) {
    return LocalDateTime.parse(there).atZone(CityTime.ZONE).toInstant();
  }

  private String after(String start, WorkingTime length) {
    var end = as(() -> calendar.after(tenant, at(start), length));
    return end.atZone(CityTime.ZONE).toLocalDateTime().toString();
  }

  private void set(String day, Boolean worked, String name) {
    PLATFORM.as(bureau, () -> working.set(LocalDate.parse(day), new DayDraft(worked, name)));
  }

  @ParameterizedTest
  @CsvSource({
    // an ordinary week: three days after Monday is Thursday, whatever the hour
    "2026-11-16T08:00, 3, 2026-11-19T17:00",
    "2026-11-16T23:59, 3, 2026-11-19T17:00",
    // over a weekend
    "2026-11-20T10:00, 1, 2026-11-23T17:00",
    "2026-11-21T10:00, 1, 2026-11-23T17:00",
    // over National Day 2026: Wednesday 30 September, then Thursday 8 October, and the worked
    // Saturday
    "2026-09-29T10:00, 2, 2026-10-08T17:00",
    "2026-10-08T10:00, 2, 2026-10-10T17:00",
    // the worked Sunday before Spring Festival 2025
    "2025-01-24T10:00, 1, 2025-01-26T17:00",
    "2025-01-26T10:00, 2, 2025-02-05T17:00",
    // over the end of the year: 1 to 3 January 2026 are free, Sunday the 4th is worked
    "2025-12-31T10:00, 1, 2026-01-04T17:00",
  })
  void aLimitInDaysEndsWithBusinessOnItsLastWorkingDay(String start, int count, String end) {
    assertThat(after(start, WorkingTime.days(count))).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T09:00, 3, 2026-11-16T12:00",
    "2026-11-16T11:00, 2, 2026-11-16T14:00",
    "2026-11-16T06:00, 1, 2026-11-16T10:00",
    "2026-11-16T12:30, 1, 2026-11-16T14:00",
    "2026-11-20T16:00, 2, 2026-11-23T10:00",
    "2026-09-30T16:00, 2, 2026-10-08T10:00",
    // the worked Saturday keeps Friday's hours
    "2026-10-09T16:00, 3, 2026-10-10T11:00",
    "2026-11-16T09:00, 7, 2026-11-16T17:00",
    "2026-11-16T09:00, 35, 2026-11-20T17:00",
  })
  void aLimitInHoursCountsOfficeHoursAlone(String start, int count, String end) {
    assertThat(after(start, WorkingTime.hours(count))).isEqualTo(end);
  }

  @Test
  void noTimeAtAllEndsAtOnceOrWhenTheOfficeOpens() {
    assertThat(after("2026-11-16T10:00", WorkingTime.minutes(0))).isEqualTo("2026-11-16T10:00");
    assertThatThrownBy(() -> new WorkingTime(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WorkingTime.days(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WorkingTime.days(1_000_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatLiesBetweenIsWhatALimitOfThatLengthTakes() {
    var start = at("2026-09-29T10:00");
    for (var each : List.of(WorkingTime.hours(1), WorkingTime.hours(30), WorkingTime.hours(99))) {
      var end = as(() -> calendar.after(tenant, start, each));
      assertThat(as(() -> calendar.between(tenant, start, end)).minutes())
          .isEqualTo(each.minutes());
    }
    for (var each : List.of(1, 2, 5, 60)) {
      var end = as(() -> calendar.after(tenant, start, WorkingTime.days(each)));
      assertThat(as(() -> calendar.between(tenant, start, end)).days()).isEqualTo(each);
    }
    assertThat(as(() -> calendar.between(tenant, start, start))).isEqualTo(new WorkingSpan(0, 0));
    assertThatThrownBy(() -> as(() -> calendar.between(tenant, start, start.minusSeconds(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOfficeIsOpenInItsHoursOnWorkingDays() {
    assertThat(as(() -> calendar.isOpen(tenant, at("2026-11-16T09:00")))).isTrue();
    assertThat(as(() -> calendar.isOpen(tenant, at("2026-11-16T12:00")))).isFalse();
    assertThat(as(() -> calendar.isOpen(tenant, at("2026-11-21T10:00")))).isFalse();
    assertThat(as(() -> calendar.isOpen(tenant, at("2026-10-10T10:00")))).isTrue();
    assertThat(as(() -> calendar.isWorkingDay(tenant, LocalDate.of(2026, 10, 7)))).isFalse();
  }

  @Test
  void whatTheBureauEntersHoldsInItsCityAtOnceAndNowhereElse() {
    assertThat(after("2028-03-01T10:00", WorkingTime.days(1))).isEqualTo("2028-03-02T17:00");
    set("2028-03-02", false, "停电放假");
    assertThat(after("2028-03-01T10:00", WorkingTime.days(1))).isEqualTo("2028-03-03T17:00");
    var other = PLATFORM.clerk(elsewhere);
    assertThat(PLATFORM.as(other, () -> calendar.isWorkingDay(elsewhere, LocalDate.of(2028, 3, 2))))
        .isTrue();
    var year = PLATFORM.as(bureau, () -> working.year(2028));
    assertThat(year.days())
        .containsExactly(new CalendarDay(LocalDate.of(2028, 3, 2), false, "停电放假", true));
    assertThat(year.official()).isFalse();
    set("2028-03-02", null, null);
    assertThat(after("2028-03-01T10:00", WorkingTime.days(1))).isEqualTo("2028-03-02T17:00");
  }

  @Test
  void theBureausDayGoesBeforeThePacks() {
    set("2027-02-09", false, "春节");
    set("2027-02-13", true, "春节调休上班");
    var year = PLATFORM.as(bureau, () -> working.year(2027));
    assertThat(year.days()).extracting(CalendarDay::own).contains(true, false);
    assertThat(after("2027-02-04T10:00", WorkingTime.days(1))).isEqualTo("2027-02-10T17:00");
    assertThat(after("2027-02-12T10:00", WorkingTime.days(1))).isEqualTo("2027-02-13T17:00");
    set("2027-02-09", null, null);
    set("2027-02-13", null, null);
  }

  @Test
  void aDayNeedsANameAndAYearThatIsNear() {
    assertThatThrownBy(() -> set("2028-01-01", false, " ")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> set("1999-01-01", false, "甲")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> PLATFORM.as(bureau, () -> working.year(1999)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void anOfficeKeepsItsOwnHoursOrElseTheCommunitys() {
    var late = List.of(new Hours(1, LocalTime.of(14, 0), LocalTime.of(20, 0)));
    as(
        () -> {
          hours.set("调解室", late);
          return null;
        });
    assertThat(as(hours::offices)).containsExactly("调解室");
    assertThat(as(() -> hours.of("调解室"))).isEqualTo(late);
    assertThat(as(() -> hours.of("党群服务中心"))).isEqualTo(as(() -> hours.of(null)));
    var end = as(() -> calendar.after(tenant, "调解室", at("2026-11-16T09:00"), WorkingTime.hours(7)));
    assertThat(end)
        .as("six hours on Monday, the seventh a week later")
        .isEqualTo(at("2026-11-23T15:00"));
    as(
        () -> {
          hours.set("调解室", List.of());
          return null;
        });
    assertThat(as(hours::offices)).isEmpty();
  }

  @Test
  void hoursThatOverlapOrEndBeforeTheyBeginAreRefused() {
    var morning = new Hours(1, LocalTime.of(9, 0), LocalTime.of(12, 0));
    var noon = new Hours(1, LocalTime.of(11, 0), LocalTime.of(13, 0));
    assertThatThrownBy(
            () ->
                as(
                    () -> {
                      hours.set(null, List.of(noon, morning));
                      return null;
                    }))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("overlap");
    assertThatThrownBy(() -> new Hours(8, LocalTime.of(9, 0), LocalTime.of(12, 0)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new Hours(1, LocalTime.of(12, 0), LocalTime.of(9, 0)))
        .isInstanceOf(Invalid.class);
  }
}
