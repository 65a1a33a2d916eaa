package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.HourOfCalls;
import org.linli.apis.boundary.UsageQuery;
import org.linli.apis.boundary.UsageRow;
import org.linli.apis.entity.CallOutcome;
import org.linli.apis.entity.Environment;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Counts as they are read: between which hours, in which order, and by whom. */
class UsageTest {

  private static final ApiGround GROUND = new ApiGround("9983");
  private static final UUID NOBODY = new UUID(0, 0);

  /** Long past, so that nothing else is counted then. */
  private static final Instant HOUR = Instant.parse("2026-03-01T10:00:00Z");

  private final UUID application = GROUND.drafted(Environment.TEST);

  @AfterEach
  void forget() {
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("delete from api_call where hour < ?", HOUR.plusSeconds(1 << 20)));
  }

  private static void counted(
      Instant hour, UUID by, String api, String of, CallOutcome outcome, int step, long calls) {
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into api_call (hour, application_id, api, community, city, outcome, step, calls, bytes)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    hour,
                    by,
                    api,
                    of,
                    by.equals(NOBODY) && of.isEmpty() ? GROUND.city : "",
                    outcome.name(),
                    step,
                    calls,
                    calls * 100));
  }

  private static void ok(Instant hour, UUID by, String api, String of, long calls) {
    counted(hour, by, api, of, CallOutcome.OK, 4, calls);
  }

  private static UsageQuery hours(int from, int until) {
    return new UsageQuery(
        HOUR.plus(from, ChronoUnit.HOURS), HOUR.plus(until, ChronoUnit.HOURS), null, null);
  }

  private static List<UsageRow> rows(Caller caller, UsageQuery query, PageRequest page) {
    return GROUND.as(caller, () -> GROUND.statistics.list(query, page)).items();
  }

  private static List<UsageRow> rows(Caller caller) {
    return rows(caller, hours(-1, 2), PageRequest.first(100));
  }

  private static long calls(Caller caller) {
    var query = hours(-1, 2);
    var summary = GROUND.as(caller, () -> GROUND.statistics.summary(query)).calls();
    assertThat(
            GROUND.as(caller, () -> GROUND.statistics.hours(query)).stream()
                .mapToLong(UsageTest::all)
                .sum())
        .as("hours and sum agree")
        .isEqualTo(summary);
    assertThat(rows(caller).stream().mapToLong(UsageRow::calls).sum()).isEqualTo(summary);
    return summary;
  }

  private static long all(HourOfCalls hour) {
    return hour.ok() + hour.refused() + hour.limited() + hour.failed();
  }

  @Test
  @Requirement("004-S7d")
  void theFirstHourIsOfTheSpanAndTheLastIsNot() {
    for (int hour = -1; hour < 3; hour++) {
      ok(HOUR.plus(hour, ChronoUnit.HOURS), application, "listFigures", "", 1L << (hour + 1));
    }
    assertThat(rows(GROUND.bureau, hours(0, 2), PageRequest.first(9)))
        .singleElement()
        .matches(row -> row.ok() == 6 && row.bytes() == 600)
        .matches(row -> row.lastHour().equals(HOUR.plus(1, ChronoUnit.HOURS)));
    assertThat(GROUND.as(GROUND.bureau, () -> GROUND.statistics.hours(hours(0, 2))))
        .extracting(HourOfCalls::hour, HourOfCalls::ok)
        .containsExactly(Tuple.tuple(HOUR, 2L), Tuple.tuple(HOUR.plus(1, ChronoUnit.HOURS), 4L));
  }

  @Test
  void theMostCalledComesFirstPageByPage() {
    ok(HOUR, application, "listFigures", "", 5);
    ok(HOUR, application, "listCity", "", 9);
    ok(HOUR, application, "listPlaces", "", 7);
    var page =
        GROUND.as(
            GROUND.bureau, () -> GROUND.statistics.list(hours(-1, 2), new PageRequest(1, 1, null)));
    assertThat(page.items()).extracting(UsageRow::api).containsExactly("listPlaces");
    assertThat(page.total()).isEqualTo(3);
    assertThat(rows(GROUND.bureau)).extracting(UsageRow::calls).containsExactly(9L, 7L, 5L);
  }

  @ParameterizedTest
  @CsvSource({"LISTFIG,1", "on the wall,2", "list_igures,0", "100%,0", "list,2"})
  void wordsAreSoughtInTheNamesOfApplicationsAndInterfaces(String words, int found) {
    ok(HOUR, application, "listFigures", "", 1);
    ok(HOUR, application, "listCity", "", 1);
    assertThat(rows(GROUND.bureau, hours(-1, 2), new PageRequest(0, 9, words))).hasSize(found);
  }

  @Test
  void oneApplicationOrOneInterfaceIsAskedFor() {
    var other = GROUND.drafted(Environment.TEST);
    ok(HOUR, application, "listFigures", "", 1);
    ok(HOUR, application, "noLongerOffered", "", 2);
    ok(HOUR, other, "listFigures", "", 4);
    var of = new UsageQuery(HOUR, HOUR.plus(Duration.ofHours(1)), application, null);
    assertThat(rows(GROUND.bureau, of, PageRequest.first(9)))
        .extracting(UsageRow::api, UsageRow::title)
        .containsExactly(
            Tuple.tuple("noLongerOffered", ""), Tuple.tuple("listFigures", "What listFigures"));
    var one = new UsageQuery(HOUR, HOUR.plus(Duration.ofHours(1)), null, "listFigures");
    assertThat(rows(GROUND.bureau, one, PageRequest.first(9)))
        .extracting(UsageRow::application)
        .containsExactly(other, application);
    assertThat(GROUND.as(GROUND.bureau, () -> GROUND.statistics.summary(one)))
        .matches(use -> use.used() == 1 && use.applications() == 2 && use.calls() == 5);
  }

  @Test
  @Requirement({"000-8.2.e-2", "004-P4d.4"})
  void whatBecameOfCallsIsToldHourByHour() {
    for (var outcome : CallOutcome.values()) {
      counted(HOUR, application, "listFigures", "", outcome, 2, outcome.ordinal() + 1L);
    }
    assertThat(GROUND.as(GROUND.bureau, () -> GROUND.statistics.hours(hours(0, 1))))
        .containsExactly(new HourOfCalls(HOUR, 1, 2, 3, 4));
    assertThat(rows(GROUND.bureau)).singleElement().matches(row -> row.calls() == 10);
  }

  @Test
  void medianAndTailComeOfTheStepsOfAllHours() {
    counted(HOUR, application, "listFigures", "", CallOutcome.OK, 4, 60);
    counted(HOUR.minusSeconds(3600), application, "listFigures", "", CallOutcome.OK, 4, 30);
    counted(HOUR, application, "listFigures", "", CallOutcome.REFUSED, 10, 10);
    assertThat(rows(GROUND.bureau))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.median()).isBetween(1.0, 1.42);
              assertThat(row.p95()).isBetween(8.0, 11.4);
            });
  }

  @Test
  @Requirement("004-S7d")
  void aCommunitySeesWhatNamedItAndNothingOfItsNeighbour() {
    var neighbour = GROUND.platform.community(GROUND.city + "01001002", OperationMode.GOVERNMENT);
    ok(HOUR, application, "listPlaces", GROUND.community.value(), 1);
    ok(HOUR, NOBODY, "listPlaces", GROUND.community.value(), 2);
    ok(HOUR, application, "listPlaces", neighbour.value(), 4);
    ok(HOUR, application, "listFigures", "", 8);
    ok(HOUR, NOBODY, "", "", 16);
    assertThat(calls(clerk(GROUND.community))).isEqualTo(3);
    assertThat(calls(clerk(neighbour))).isEqualTo(4);
    assertThat(calls(GROUND.officer)).as("all of its street").isEqualTo(15);
    assertThat(calls(division(Tier.STREET, "01002"))).as("another street").isZero();
    assertThat(calls(division(Tier.DISTRICT, "01"))).isEqualTo(15);
    assertThat(calls(division(Tier.DISTRICT, "02"))).isZero();
    assertThat(calls(GROUND.bureau)).as("and who was turned away before").isEqualTo(31);
    assertThat(calls(GROUND.platform.caller(Tier.CITY, "9986", null, null, "*")))
        .as("another city sees nothing of ours, whoever called")
        .isZero();
    assertThat(calls(GROUND.platform.caller(Tier.CITY, GROUND.city, null, "health-office", "*")))
        .as("a department beside the bureau: what is the city's, and not what is nobody's")
        .isEqualTo(15);
  }

  private static Caller clerk(TenantId community) {
    return GROUND.platform.clerk(community);
  }

  private static Caller division(Tier tier, String below) {
    return GROUND.platform.caller(tier, GROUND.city + below, null, null, "*");
  }

  @Test
  @Requirement("004-S7d")
  void anEnterpriseSeesItsOwnApplicationsAndThoseOfNoOther() {
    var id = "op-" + UUID.randomUUID().toString().substring(0, 8);
    var manager = GROUND.person("OPERATOR_MANAGER", Tier.OPERATOR, null, id);
    var own =
        GROUND.as(manager, () -> GROUND.applications.draft(ApiGround.draft(Environment.TEST)));
    var colleague = GROUND.platform.caller(Tier.OPERATOR, null, null, id, "*");
    var rival = GROUND.platform.caller(Tier.OPERATOR, null, null, id + "x", "*");
    ok(HOUR, own, "listFigures", GROUND.community.value(), 3);
    ok(HOUR, application, "listFigures", "", 5);
    ok(HOUR, NOBODY, "listFigures", GROUND.community.value(), 7);
    assertThat(calls(manager)).isEqualTo(3);
    assertThat(calls(colleague)).isEqualTo(3);
    assertThat(calls(rival)).isZero();
    assertThat(calls(clerk(GROUND.community))).as("that named it").isEqualTo(10);
  }
}
