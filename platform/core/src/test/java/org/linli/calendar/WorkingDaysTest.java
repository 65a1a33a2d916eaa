package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.boundary.WorkingDays;
import org.linli.calendar.control.CityDays;
import org.linli.calendar.entity.CalendarDay;
import org.linli.calendar.entity.CalendarYear;
import org.linli.calendar.entity.DayDraft;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** What a bureau enters, and how the year then looks for whom. */
class WorkingDaysTest {

  private static final TestPlatform PLATFORM = TestPlatform.shared();
  private static final String CITY = "9961";

  private final TenantId tenant = PLATFORM.community("996101001001", OperationMode.GOVERNMENT);
  private final Caller clerk = PLATFORM.clerk(tenant);
  private final Caller bureau = PLATFORM.caller(Tier.CITY, CITY, null, null, "*");
  private final CityDays days = new CityDays(PLATFORM.jdbi());
  private final Calendar calendar = new Calendar(days);
  private final WorkingDays working = new WorkingDays(PLATFORM.jdbi(), PLATFORM.scopes(), days);

  @AfterEach
  void takeAllBack() {
    PLATFORM
        .owner()
        .useHandle(handle -> handle.execute("delete from calendar_day where scope_code = ?", CITY));
  }

  private CalendarYear set(String day, Boolean worked, String name) {
    return PLATFORM.as(bureau, () -> working.set(LocalDate.parse(day), new DayDraft(worked, name)));
  }

  private CalendarYear year(Caller caller, int year) {
    return PLATFORM.as(caller, () -> working.year(year));
  }

  private CalendarDay day(CalendarYear year, String day) {
    return year.days().stream()
        .filter(each -> each.day().equals(LocalDate.parse(day)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"2025, 248, true, 12号", "2026, 248, true, 7号", "2027, 254, false, 待国务院办公厅公布"})
  void aYearTellsHowManyDaysAreWorkedAndOnWhatThatRests(
      int year, int worked, boolean official, String source) {
    var found = year(clerk, year);
    assertThat(found.year()).isEqualTo(year);
    assertThat(found.workingDays()).isEqualTo(worked);
    assertThat(found.official()).isEqualTo(official);
    assertThat(found.source()).contains(source);
    assertThat(found.days()).extracting(CalendarDay::day).isSorted().doesNotHaveDuplicates();
    assertThat(found.days()).noneMatch(CalendarDay::own);
  }

  @Test
  void aYearThatNobodyKnowsHasItsWeekdaysAlone() {
    var found = year(clerk, 2028);
    assertThat(found.days()).isEmpty();
    assertThat(found.official()).isFalse();
    assertThat(found.source()).isNull();
    assertThat(found.workingDays()).as("a leap year that begins on a Saturday").isEqualTo(260);
  }

  @Test
  void everyTierOfTheCitySeesTheSameDays() {
    set("2029-03-01", false, "全市停工");
    for (var each :
        new Caller[] {
          clerk,
          bureau,
          PLATFORM.caller(Tier.DISTRICT, "996101", null, null, "*"),
          PLATFORM.caller(Tier.STREET, "996101001", null, null, "*")
        }) {
      assertThat(day(year(each, 2029), "2029-03-01").name()).as(each.tier().name()).contains("停工");
    }
    var elsewhere = PLATFORM.clerk(PLATFORM.community("996201001001", OperationMode.PPP));
    assertThat(year(elsewhere, 2029).days()).isEmpty();
  }

  @Test
  void whoBelongsToNoCityHasNoCalendar() {
    var operator = PLATFORM.caller(Tier.OPERATOR, null, null, null, "*");
    assertThatThrownBy(() -> year(operator, 2026)).isInstanceOf(NotFound.class);
  }

  @Test
  void aDayThatIsEnteredTwiceIsAsItWasSaidLast() {
    set("2029-03-01", false, "全市停工");
    var found = set("2029-03-01", true, " 照常上班 ");
    assertThat(found.days())
        .containsExactly(new CalendarDay(LocalDate.of(2029, 3, 1), true, "照常上班", true));
    assertThat(found.workingDays()).isEqualTo(year(clerk, 2029).workingDays());
  }

  @Test
  void eachDayThatIsEnteredChangesTheSumByOneOrByNothing() {
    var before = year(bureau, 2029).workingDays();
    assertThat(set("2029-03-01", false, "甲").workingDays()).as("Thursday").isEqualTo(before - 1);
    assertThat(set("2029-03-03", true, "乙").workingDays()).as("Saturday").isEqualTo(before);
    assertThat(set("2029-03-04", false, "丙").workingDays()).as("Sunday anyway").isEqualTo(before);
    assertThat(set("2029-03-01", null, null).workingDays()).isEqualTo(before + 1);
  }

  @Test
  void aDayOfThePackComesBackWhenTheBureausOwnIsTakenBack() {
    set("2026-10-07", true, "值守");
    assertThat(day(year(clerk, 2026), "2026-10-07"))
        .isEqualTo(new CalendarDay(LocalDate.of(2026, 10, 7), true, "值守", true));
    set("2026-10-07", null, "whatever");
    assertThat(day(year(clerk, 2026), "2026-10-07"))
        .isEqualTo(new CalendarDay(LocalDate.of(2026, 10, 7), false, "国庆节", false));
  }

  @Test
  void takingBackWhatNobodyEnteredChangesNothing() {
    var before = year(bureau, 2026);
    assertThat(set("2026-10-07", null, null)).isEqualTo(before);
  }

  @Test
  void namesOfThePackAreSaidInTheLanguageThatIsAskedFor() {
    set("2026-03-02", false, "停电");
    var english = PLATFORM.as(clerk, () -> working.year(2026, Locale.ENGLISH));
    assertThat(day(english, "2026-10-01").name()).isEqualTo("National Day");
    assertThat(day(english, "2026-03-02").name()).as("in the bureau's own words").isEqualTo("停电");
    assertThat(day(year(clerk, 2026), "2026-10-01").name()).isEqualTo("国庆节");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 2024, 2101, Integer.MAX_VALUE})
  void aYearOutsideOfTheCalendarIsRefused(int year) {
    assertThatThrownBy(() -> year(clerk, year))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("year", "calendar-year"));
  }

  @Test
  void theFirstAndTheLastDayOfTheCalendarCanBeEnteredAndNoneBeside() {
    assertThat(set("2025-01-01", true, "甲").days()).anyMatch(CalendarDay::own);
    assertThat(set("2100-12-31", false, "乙").days()).hasSize(1);
    assertThat(year(clerk, 2099).days()).as("not the neighbour's").isEmpty();
    for (var beside : new String[] {"2024-12-31", "2101-01-01"}) {
      assertThatThrownBy(() -> set(beside, false, "丙"))
          .isInstanceOfSatisfying(
              Invalid.class,
              refusal -> assertThat(refusal.arguments()).containsExactly("day", "calendar-year"));
    }
    assertThatThrownBy(() -> PLATFORM.as(bureau, () -> working.set(null, new DayDraft(true, "丁"))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aNameMayHaveEightySignsAndNotOneMore() {
    assertThat(set("2029-03-01", false, "字".repeat(80)).days().getFirst().name()).hasSize(80);
    assertThatThrownBy(() -> set("2029-03-01", false, "字".repeat(81)))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("name", "too-long"));
    assertThatThrownBy(() -> set("2029-03-01", false, null))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("name", "required"));
    assertThat(year(clerk, 2029).days()).as("what was refused left the old").hasSize(1);
  }

  @Test
  void limitsAreReckonedByADayAsSoonAsItWasEntered() {
    var day = LocalDate.of(2029, 3, 1);
    assertThat(PLATFORM.as(clerk, () -> calendar.isWorkingDay(tenant, day))).isTrue();
    set("2029-03-01", false, "全市停工");
    assertThat(PLATFORM.as(clerk, () -> calendar.isWorkingDay(tenant, day))).isFalse();
    set("2029-03-01", null, null);
    assertThat(PLATFORM.as(clerk, () -> calendar.isWorkingDay(tenant, day))).isTrue();
  }
}
