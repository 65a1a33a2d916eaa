package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.boundary.OfficeHours;
import org.linli.calendar.control.CityDays;
import org.linli.calendar.entity.Hours;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** When a community and its offices say that they are open. */
class OfficeHoursTest {

  private static final TestPlatform PLATFORM = TestPlatform.shared();

  private final TenantId tenant = PLATFORM.community("996301001001", OperationMode.GOVERNMENT);
  private final TenantId neighbour = PLATFORM.community("996301001002", OperationMode.GOVERNMENT);
  private final Caller clerk = PLATFORM.clerk(tenant);
  private final Calendar calendar = new Calendar(new CityDays(PLATFORM.jdbi()));
  private final OfficeHours hours = new OfficeHours(PLATFORM.jdbi(), PLATFORM.scopes());

  @AfterEach
  void takeAllBack() {
    PLATFORM.as(
        clerk,
        () -> {
          hours.offices().forEach(office -> hours.set(office, List.of()));
          hours.set(null, List.of());
          return hours;
        });
  }

  private static Hours at(int weekday, String opens, String closes) {
    return new Hours(weekday, LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private void set(String office, Hours... said) {
    PLATFORM.as(
        clerk,
        () -> {
          hours.set(office, List.of(said));
          return null;
        });
  }

  private List<Hours> of(String office) {
    return PLATFORM.as(clerk, () -> hours.of(office));
  }

  private static void refused(Runnable deed, String field, String rule) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.arguments()).containsExactly(field, rule));
  }

  @Test
  void whereNobodySaidAnythingItIsNineToTwelveAndOneToFiveFromMondayToFriday() {
    assertThat(of(null)).hasSize(10).allMatch(each -> each.weekday() <= 5);
    assertThat(of(null).getFirst()).isEqualTo(at(1, "09:00", "12:00"));
    assertThat(of(null).getLast()).isEqualTo(at(5, "13:00", "17:00"));
    assertThat(PLATFORM.as(clerk, hours::offices)).isEmpty();
  }

  @Test
  void whatTheCommunitySaysHoldsForEveryOfficeThatSaysNothing() {
    set(null, at(1, "08:30", "11:30"));
    assertThat(of("党群服务中心")).containsExactly(at(1, "08:30", "11:30"));
    set("调解室", at(2, "14:00", "20:00"));
    assertThat(of("调解室")).containsExactly(at(2, "14:00", "20:00"));
    set("调解室");
    assertThat(of("调解室")).as("the community's, not the usual").hasSize(1);
    set(null);
    assertThat(of("调解室")).hasSize(10);
  }

  @Test
  void theCommunityAsAWholeIsNoOfficeInTheList() {
    set(null, at(1, "08:30", "11:30"));
    set("  ", at(2, "08:30", "11:30"));
    assertThat(of(null)).as("a blank name is the whole").containsExactly(at(2, "08:30", "11:30"));
    set("乙", at(1, "09:00", "10:00"));
    set(" 甲 ", at(1, "09:00", "10:00"));
    assertThat(PLATFORM.as(clerk, hours::offices)).containsExactlyInAnyOrder("乙", "甲");
  }

  @Test
  void hoursComeInTheOrderOfTheWeekHoweverTheyWereSaid() {
    set("甲", at(5, "09:00", "10:00"), at(1, "13:00", "14:00"), at(1, "09:00", "13:00"));
    assertThat(of("甲"))
        .as("one may begin when the other ends")
        .containsExactly(at(1, "09:00", "13:00"), at(1, "13:00", "14:00"), at(5, "09:00", "10:00"));
  }

  @Test
  void hoursOfTwoDaysNeverOverlapAndHoursOfOneDayMustNot() {
    set("甲", at(1, "09:00", "12:00"), at(2, "11:00", "13:00"));
    refused(
        () -> set("甲", at(1, "09:00", "12:00"), at(1, "11:59", "13:00")), "hours", "hours-overlap");
    refused(
        () -> set("甲", at(1, "09:00", "12:00"), at(1, "09:00", "12:00")), "hours", "hours-overlap");
    refused(
        () -> set("甲", at(1, "09:00", "18:00"), at(1, "10:00", "11:00")), "hours", "hours-overlap");
    assertThat(of("甲")).as("what was refused left the old").hasSize(2);
  }

  @Test
  void fourADayAreTheMost() {
    var most =
        IntStream.rangeClosed(1, 7)
            .boxed()
            .flatMap(day -> IntStream.range(8, 12).mapToObj(hour -> hour(day, hour)))
            .toList();
    set("甲", most.toArray(Hours[]::new));
    assertThat(of("甲")).hasSize(28);
    var more = IntStream.range(0, 29).mapToObj(at -> hour(1 + at % 7, at % 24)).toList();
    refused(() -> set("甲", more.toArray(Hours[]::new)), "hours", "too-many");
    refused(
        () ->
            PLATFORM.as(
                clerk,
                () -> {
                  hours.set("甲", null);
                  return null;
                }),
        "hours",
        "required");
  }

  private static Hours hour(int day, int hour) {
    return new Hours(day, LocalTime.of(hour, 0), LocalTime.of(hour, 59));
  }

  @Test
  void theNameOfAnOfficeHasEightySignsAtMost() {
    var longest = "室".repeat(80);
    set(longest, at(1, "09:00", "10:00"));
    assertThat(of(longest)).hasSize(1);
    refused(() -> set(longest + "甲", at(1, "09:00", "10:00")), "office", "too-long");
    refused(() -> of(longest + "甲"), "office", "too-long");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 09:00, 10:00, weekday, one-to-seven",
    "8, 09:00, 10:00, weekday, one-to-seven",
    "-1, 09:00, 10:00, weekday, one-to-seven",
    "1, , 10:00, hours, required",
    "1, 09:00, , hours, required",
    "1, 09:00, 09:00, hours, opens-before-it-closes",
    "1, 10:00, 09:00, hours, opens-before-it-closes",
    "1, 09:00:01, 10:00, hours, opens-before-it-closes",
    "1, 09:00, 10:00:59, hours, opens-before-it-closes",
    // a part of a second cannot be kept either
    "1, 09:00:00.5, 10:00, hours, opens-before-it-closes",
    "1, 09:00, 10:00:00.000000001, hours, opens-before-it-closes",
  })
  void whatIsNoTimeOfAnOfficeIsRefused(
      int weekday, LocalTime opens, LocalTime closes, String field, String rule) {
    refused(() -> new Hours(weekday, opens, closes), field, rule);
  }

  @Test
  void midnightAndTheLastMinuteCanBeSaid() {
    set("值班室", at(7, "00:00", "23:59"));
    assertThat(of("值班室")).containsExactly(at(7, "00:00", "23:59"));
  }

  @Test
  void aNeighbourKeepsItsOwnHours() {
    set("调解室", at(1, "14:00", "20:00"));
    set(null, at(1, "08:00", "09:00"));
    var other = PLATFORM.clerk(neighbour);
    assertThat(PLATFORM.as(other, hours::offices)).isEmpty();
    assertThat(PLATFORM.as(other, () -> hours.of("调解室"))).hasSize(10);
  }

  @Test
  void aBureauHasNoOfficesOfACommunity() {
    var bureau = PLATFORM.caller(Tier.CITY, "9963", null, null, "*");
    assertThatThrownBy(() -> PLATFORM.as(bureau, hours::offices)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> PLATFORM.as(bureau, () -> hours.of(null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theCommunityIsOpenWhenItSaysSoOnWorkingDays() {
    set(null, at(1, "18:00", "20:00"), at(6, "09:00", "11:00"));
    assertThat(isOpen("2026-11-16T18:00")).isTrue();
    assertThat(isOpen("2026-11-16T10:00")).isFalse();
    assertThat(isOpen("2026-11-21T10:00")).as("a Saturday that is free").isFalse();
    assertThat(isOpen("2026-10-10T10:00")).as("a Saturday that is worked").isTrue();
  }

  private boolean isOpen(String there) {
    var at = LocalDateTime.parse(there).atZone(CityTime.ZONE).toInstant();
    return PLATFORM.as(clerk, () -> calendar.isOpen(tenant, at));
  }
}
