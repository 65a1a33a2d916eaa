package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;

/** The working-day calendar and the hours of offices over REST. */
class CalendarOverRestTest {

  private static final String COMMUNITY = "996501001001";
  private static final String CITY = "9965";
  private static final String HOURS = "/calendar/hours?office=Mediation";

  private final RestDoor door = RestDoor.shared();
  private final String clerk;
  private final String worker;
  private final String bureau;

  CalendarOverRestTest() {
    door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    clerk = door.token("CLERK", Tier.COMMUNITY, COMMUNITY);
    worker = door.token("GRID_WORKER", Tier.COMMUNITY, COMMUNITY);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, CITY);
  }

  @AfterEach
  void takeAllBack() {
    door.platform
        .owner()
        .useHandle(handle -> handle.execute("delete from calendar_day where scope_code = ?", CITY));
    put(clerk, HOURS, Map.of("hours", List.of())).is(204);
  }

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer put(String who, String path, Object body) {
    return door.ask("PUT", path).by(who).with(body);
  }

  private static Map<String, Object> open(int weekday, String opens, String closes) {
    return Map.of("weekday", weekday, "opens", opens, "closes", closes);
  }

  @Test
  void aYearIsToldWithItsDaysAndItsSource() {
    var year = get(clerk, "/calendar?year=2026").is(200).json();
    assertThat(year.path("year").asInt()).isEqualTo(2026);
    assertThat(year.path("official").asBoolean()).isTrue();
    assertThat(year.path("workingDays").asInt()).isEqualTo(248);
    assertThat(year.path("source").asText()).contains("国办发明电〔2025〕7号");
    var first = year.path("days").path(0);
    assertThat(first.path("day").asText()).isEqualTo("2026-01-01");
    assertThat(first.path("working").asBoolean(true)).isFalse();
    assertThat(first.path("own").asBoolean(true)).isFalse();
    assertThat(year.path("days")).hasSize(33 + 6);
  }

  @Test
  void withoutAWordItIsThisYear() {
    var now = LocalDate.now(CityTime.ZONE).getYear();
    assertThat(get(clerk, "/calendar").is(200).json().path("year").asInt()).isEqualTo(now);
    assertThat(get(clerk, "/calendar?year=").is(200).json().path("year").asInt()).isEqualTo(now);
  }

  @Test
  void theNamesOfHolidaysAreInTheLanguageOfWhoAsks() {
    var path = "/calendar?year=2026";
    assertThat(name(door.ask("GET", path).by(clerk).in("en").now())).isEqualTo("New Year's Day");
    assertThat(name(door.ask("GET", path).by(clerk).in("zh-CN").now())).isEqualTo("元旦");
  }

  private static String name(Answer year) {
    return year.is(200).json().path("days").path(0).path("name").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024", "2101", "-1", "soon", "2026.5", "99999999999"})
  void aYearOutsideOfTheCalendarIsRefused(String year) {
    assertThat(get(clerk, "/calendar?year=" + year).refused(400, "invalid").text("at"))
        .isEqualTo("year");
  }

  @Test
  void theBureauEntersADayForTheWholeCityAndTakesItBack() {
    var path = "/calendar/days/2031-03-03";
    var before = get(clerk, "/calendar?year=2031").is(200).json().path("workingDays").asInt();
    var year = put(bureau, path, Map.of("working", false, "name", "Works")).is(200).json();
    assertThat(year.path("days").path(0).path("own").asBoolean()).isTrue();
    var seen = get(clerk, "/calendar?year=2031").is(200).json();
    assertThat(seen.path("workingDays").asInt()).isEqualTo(before - 1);
    assertThat(seen.path("days").path(0).path("name").asText()).isEqualTo("Works");
    assertThat(seen.path("source").isNull() || seen.path("source").isMissingNode()).isTrue();
    put(bureau, path, Map.of()).is(200);
    assertThat(get(clerk, "/calendar?year=2031").is(200).json().path("days")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-29, invalid, day",
    "2031-13-01, invalid, day",
    "tomorrow, invalid, day",
    "2024-12-31, invalid, day",
    "2101-01-01, invalid, day",
  })
  void whatIsNoDayOfTheCalendarIsRefused(String day, String code, String at) {
    var answer = put(bureau, "/calendar/days/" + day, Map.of("working", true, "name", "x"));
    assertThat(answer.refused(400, code).text("at")).isEqualTo(at);
  }

  @Test
  void aDayWithoutANameOrWithAWrongBodyIsRefused() {
    var path = "/calendar/days/2031-03-03";
    assertThat(put(bureau, path, Map.of("working", true)).refused(400, "invalid").text("at"))
        .isEqualTo("name");
    put(bureau, path, Map.of("working", true, "name", "x".repeat(81))).refused(400, "invalid");
    put(bureau, path, "null").refused(400, "malformed");
    put(bureau, path, "{\"working\":\"perhaps\"}").refused(400, "malformed");
    put(bureau, path, "{").refused(400, "malformed");
    assertThat(get(bureau, "/calendar?year=2031").is(200).json().path("days")).isEmpty();
  }

  @Test
  void onlyTheBureauEntersDaysAndOnlyTheCommunityItsHours() {
    var day = Map.of("working", false, "name", "Works");
    var district = door.token("DISTRICT_OFFICER", Tier.DISTRICT, "996501");
    for (var who : List.of(clerk, worker, district)) {
      put(who, "/calendar/days/2031-03-03", day).refused(403, "not-permitted");
    }
    get(district, "/calendar?year=2026").is(200);
    get(worker, "/calendar?year=2026").refused(403, "not-permitted");
    var week = Map.of("hours", List.of(open(1, "09:00", "10:00")));
    put(bureau, HOURS, week).refused(403, "not-permitted");
    put(worker, HOURS, week).refused(403, "not-permitted");
    get(bureau, "/calendar/hours").refused(404, "not-found");
    door.ask("GET", "/calendar").now().refused(401, "not-signed-in");
  }

  @Test
  void anOfficeSaysItsHoursAndTakesThemBack() {
    assertThat(get(clerk, HOURS).is(200).json()).hasSize(10);
    put(
            clerk,
            HOURS,
            Map.of("hours", List.of(open(2, "14:00", "20:00"), open(1, "08:30", "12:00"))))
        .is(204);
    var hours = get(clerk, HOURS).is(200).json();
    assertThat(hours).hasSize(2);
    assertThat(hours.path(0).toString())
        .isEqualTo("{\"weekday\":1,\"opens\":\"08:30\",\"closes\":\"12:00\"}");
    assertThat(get(clerk, "/calendar/offices").is(200).json().toString())
        .isEqualTo("[\"Mediation\"]");
    assertThat(get(clerk, "/calendar/hours").is(200).json()).hasSize(10);
    put(clerk, HOURS, Map.of("hours", List.of())).is(204);
    assertThat(get(clerk, "/calendar/offices").is(200).json()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"hours\":null}",
        "{\"hours\":[null]}",
        "{\"hours\":[{}]}",
        "{\"hours\":[{\"weekday\":8,\"opens\":\"09:00\",\"closes\":\"10:00\"}]}",
        "{\"hours\":[{\"weekday\":1,\"opens\":\"9\",\"closes\":\"10:00\"}]}",
        "{\"hours\":[{\"weekday\":1,\"opens\":\"10:00\",\"closes\":\"09:00\"}]}",
        "{\"hours\":[{\"weekday\":1,\"opens\":\"09:00\"}]}",
        "{\"hours\":[{\"weekday\":1,\"opens\":\"09:00\",\"closes\":\"24:00\"}]}",
        "{\"hours\":[{\"weekday\":1,\"opens\":\"09:00:30\",\"closes\":\"10:00\"}]}",
        "{\"hours\":[{\"weekday\":1,\"opens\":\"09:00:00.5\",\"closes\":\"10:00\"}]}",
        "{\"hours\":[{\"weekday\":1,\"opens\":\"09:00\",\"closes\":\"12:00\"},"
            + "{\"weekday\":1,\"opens\":\"11:00\",\"closes\":\"13:00\"}]}",
      })
  void whatAreNoHoursIsRefusedAndNothingIsWritten(String body) {
    put(clerk, HOURS, body).refused(400, "invalid");
    assertThat(get(clerk, "/calendar/offices").is(200).json()).isEmpty();
  }

  @Test
  void aNameThatIsTooLongIsNoOffice() {
    var office = "/calendar/hours?office=" + "x".repeat(81);
    get(clerk, office).refused(400, "invalid");
    put(clerk, office, Map.of("hours", List.of())).refused(400, "invalid");
  }
}
