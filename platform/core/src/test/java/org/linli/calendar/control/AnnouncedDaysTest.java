package org.linli.calendar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each day of the two announcements, with the weekday that they name. */
class AnnouncedDaysTest {

  private final Reckoning reckoning =
      new Reckoning(
          HolidayPack.DELIVERED.days().entrySet().stream()
              .collect(
                  java.util.stream.Collectors.toMap(
                      Map.Entry::getKey, each -> each.getValue().working())),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, WEDNESDAY, false",
    "2025-01-26, SUNDAY, true",
    "2025-01-28, TUESDAY, false",
    "2025-01-29, WEDNESDAY, false",
    "2025-01-30, THURSDAY, false",
    "2025-01-31, FRIDAY, false",
    "2025-02-01, SATURDAY, false",
    "2025-02-02, SUNDAY, false",
    "2025-02-03, MONDAY, false",
    "2025-02-04, TUESDAY, false",
    "2025-02-08, SATURDAY, true",
    "2025-04-04, FRIDAY, false",
    "2025-04-05, SATURDAY, false",
    "2025-04-06, SUNDAY, false",
    "2025-04-27, SUNDAY, true",
    "2025-05-01, THURSDAY, false",
    "2025-05-02, FRIDAY, false",
    "2025-05-03, SATURDAY, false",
    "2025-05-04, SUNDAY, false",
    "2025-05-05, MONDAY, false",
    "2025-05-31, SATURDAY, false",
    "2025-06-01, SUNDAY, false",
    "2025-06-02, MONDAY, false",
    "2025-09-28, SUNDAY, true",
    "2025-10-01, WEDNESDAY, false",
    "2025-10-02, THURSDAY, false",
    "2025-10-03, FRIDAY, false",
    "2025-10-04, SATURDAY, false",
    "2025-10-05, SUNDAY, false",
    "2025-10-06, MONDAY, false",
    "2025-10-07, TUESDAY, false",
    "2025-10-08, WEDNESDAY, false",
    "2025-10-11, SATURDAY, true",
    "2026-01-01, THURSDAY, false",
    "2026-01-02, FRIDAY, false",
    "2026-01-03, SATURDAY, false",
    "2026-01-04, SUNDAY, true",
    "2026-02-14, SATURDAY, true",
    "2026-02-15, SUNDAY, false",
    "2026-02-16, MONDAY, false",
    "2026-02-17, TUESDAY, false",
    "2026-02-18, WEDNESDAY, false",
    "2026-02-19, THURSDAY, false",
    "2026-02-20, FRIDAY, false",
    "2026-02-21, SATURDAY, false",
    "2026-02-22, SUNDAY, false",
    "2026-02-23, MONDAY, false",
    "2026-02-28, SATURDAY, true",
    "2026-04-04, SATURDAY, false",
    "2026-04-05, SUNDAY, false",
    "2026-04-06, MONDAY, false",
    "2026-05-01, FRIDAY, false",
    "2026-05-02, SATURDAY, false",
    "2026-05-03, SUNDAY, false",
    "2026-05-04, MONDAY, false",
    "2026-05-05, TUESDAY, false",
    "2026-05-09, SATURDAY, true",
    "2026-06-19, FRIDAY, false",
    "2026-06-20, SATURDAY, false",
    "2026-06-21, SUNDAY, false",
    "2026-09-20, SUNDAY, true",
    "2026-09-25, FRIDAY, false",
    "2026-09-26, SATURDAY, false",
    "2026-09-27, SUNDAY, false",
    "2026-10-01, THURSDAY, false",
    "2026-10-02, FRIDAY, false",
    "2026-10-03, SATURDAY, false",
    "2026-10-04, SUNDAY, false",
    "2026-10-05, MONDAY, false",
    "2026-10-06, TUESDAY, false",
    "2026-10-07, WEDNESDAY, false",
    "2026-10-10, SATURDAY, true",
  })
  void isAsItWasAnnounced(LocalDate day, DayOfWeek weekday, boolean worked) {
    assertThat(day.getDayOfWeek()).isEqualTo(weekday);
    assertThat(reckoning.isWorkingDay(day)).isEqualTo(worked);
    assertThat(HolidayPack.DELIVERED.days()).containsKey(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-27, true",
    "2025-02-05, true",
    "2025-02-09, false",
    "2025-04-03, true",
    "2025-04-07, true",
    "2025-05-06, true",
    "2025-05-30, true",
    "2025-06-03, true",
    "2025-09-30, true",
    "2025-10-09, true",
    "2025-10-12, false",
    "2026-02-13, true",
    "2026-02-24, true",
    "2026-03-01, false",
    "2026-04-07, true",
    "2026-05-06, true",
    "2026-05-10, false",
    "2026-06-18, true",
    "2026-06-22, true",
    "2026-09-24, true",
    "2026-09-28, true",
    "2026-09-30, true",
    "2026-10-08, true",
    "2026-10-11, false",
  })
  void theDaysBesideAreAsTheWeekHasThem(LocalDate day, boolean worked) {
    assertThat(reckoning.isWorkingDay(day)).isEqualTo(worked);
  }
}
