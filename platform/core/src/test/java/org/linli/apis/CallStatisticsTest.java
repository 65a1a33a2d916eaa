package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.UsageQuery;
import org.linli.apis.boundary.UsageRow;
import org.linli.apis.entity.Environment;
import org.linli.testing.Requirement;

/** Counted calls, and who sees them. */
class CallStatisticsTest {

  private final ApiGround ground = new ApiGround("9976");

  private UsageQuery query(UUID application) {
    var now = Instant.now();
    return new UsageQuery(
        now.minus(Duration.ofHours(3)), now.plus(Duration.ofHours(1)), application, null);
  }

  private List<UsageRow> rows(Caller caller, UsageQuery query) {
    return ground.as(caller, () -> ground.statistics.list(query, PageRequest.first(100))).items();
  }

  /** A call by somebody of that community, or who names it. */
  private void called(Caller caller, String api, String community, int status) throws Exception {
    var call = ground.door.begin();
    ground.platform.scopes().as(caller, () -> call.pass(api, community));
    ground.door.end(call, status, 1000);
  }

  @Test
  @Requirement({"000-8.2.e-2", "004-S7d"})
  void everyCallIsCountedByApplicationInterfaceAndOutcome() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures");
    var key = ground.key(application).token();
    for (int call = 0; call < 4; call++) {
      ground.call(key, "listFigures");
    }
    ground.door.write();
    ground.call(key, "listFigures");
    var failed = ground.door.begin();
    ground.door.enter(failed, ground.entered(key), "127.0.0.1");
    failed.pass("listFigures", null);
    ground.door.end(failed, 500, 0);
    turnedAway(key, "GET", "/api/v1/figures");
    turnedAway(key, "GET", "/api/v1/nowhere");
    ground.door.write();
    var all = rows(ground.bureau, query(application));
    assertThat(all).hasSize(2);
    var row = all.getFirst();
    assertThat(row.applicationName()).isEqualTo("Figures on the wall");
    assertThat(row.api()).isEqualTo("listFigures");
    assertThat(row.title()).isEqualTo("What listFigures");
    assertThat(row.ok()).isEqualTo(5);
    assertThat(row.failed()).isEqualTo(1);
    assertThat(row.limited()).as("before it came to its interface").isEqualTo(1);
    assertThat(row.calls()).isEqualTo(7);
    assertThat(row.bytes()).isEqualTo(50);
    assertThat(row.median()).isPositive().isLessThanOrEqualTo(row.p95());
    assertThat(all.getLast().limited()).as("there is no interface").isEqualTo(1);
    assertThat(all.getLast().api()).isEmpty();
  }

  private void turnedAway(String key, String verb, String path) {
    var call = ground.door.begin();
    call.asks(verb, path);
    ground.door.enter(call, ground.entered(key), "127.0.0.1");
    ground.door.end(call, 429, 0);
  }

  @Test
  void nothingIsLostWhenTheDatabaseIsAwayForAWhile() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures");
    var key = ground.key(application).token();
    ground.call(key, "listFigures");
    ground
        .platform
        .owner()
        .useHandle(h -> h.execute("alter table api_call rename to api_call_away"));
    try {
      assertThatThrownBy(ground.door::write).isInstanceOf(RuntimeException.class);
    } finally {
      ground
          .platform
          .owner()
          .useHandle(h -> h.execute("alter table api_call_away rename to api_call"));
    }
    ground.door.write();
    assertThat(rows(ground.bureau, query(application)).getFirst().ok()).isEqualTo(1);
  }

  @Test
  @Requirement("004-S7d")
  void theOwnerSeesItsOwnTheCommunityWhatNamedItAndTheCityAll() throws Exception {
    var clerk = ground.platform.clerk(ground.community);
    var application = ground.admitted(Environment.TEST, "listFigures");
    ground.call(ground.key(application).token(), "listFigures");
    called(clerk, "listPlaces", null, 200);
    called(ground.bureau, "listPlaces", ground.community.value(), 403);
    called(ground.bureau, "listCity", null, 200);
    ground.door.write();
    assertThat(rows(ground.officer, query(null)).stream().map(UsageRow::application))
        .contains(application);
    assertThat(rows(clerk, query(null)))
        .as("of the community")
        .extracting(UsageRow::api)
        .containsOnly("listPlaces");
    assertThat(rows(clerk, query(null)).getFirst().refused()).isEqualTo(1);
    assertThat(rows(ground.bureau, query(null)))
        .extracting(UsageRow::api)
        .contains("listPlaces", "listCity", "listFigures");
    var elsewhere = ground.platform.caller(Tier.DISTRICT, "997702", null, null, "*");
    assertThat(rows(elsewhere, query(null))).isEmpty();
    var operator = ground.platform.caller(Tier.OPERATOR, null, null, "op-76", "*");
    assertThat(rows(operator, query(null))).isEmpty();
    assertThat(rows(operator, query(application))).isEmpty();
  }

  @Test
  @Requirement("003-I11.2")
  void kindsOfInterfacesAndTheFrequencyOfTheirCallsAreTold() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures", "listCity");
    var key = ground.key(application).token();
    ground.call(key, "listFigures");
    ground.call(key, "listFigures");
    ground.call(key, "listCity");
    ground.door.write();
    var use = ground.as(ground.bureau, () -> ground.statistics.summary(query(application)));
    assertThat(use.interfaces()).isEqualTo(8);
    assertThat(use.kinds()).isEqualTo(6);
    assertThat(use.used()).isEqualTo(2);
    assertThat(use.applications()).isEqualTo(1);
    assertThat(use.calls()).isEqualTo(3);
    assertThat(use.callsPerHour()).isBetween(0.7, 0.8);
    var hours = ground.as(ground.bureau, () -> ground.statistics.hours(query(application)));
    assertThat(hours.stream().mapToLong(hour -> hour.ok()).sum()).isEqualTo(3);
    assertThat(hours).hasSizeBetween(1, 2);
  }

  @Test
  void oldCountsGoAndTheOthersStay() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures");
    ground.call(ground.key(application).token(), "listFigures");
    ground.door.write();
    ground.door.forget();
    assertThat(rows(ground.bureau, query(application))).hasSize(1);
    ground.wait(Duration.ofDays(401));
    ground.door.forget();
    assertThat(rows(ground.bureau, query(application))).isEmpty();
  }

  @Test
  void aSpanHasABeginningAnEndAndAMeasure() {
    var now = Instant.now();
    assertThatThrownBy(() -> new UsageQuery(now, now, null, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new UsageQuery(null, now, null, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new UsageQuery(now.minus(Duration.ofDays(401)), now, null, null))
        .isInstanceOf(Invalid.class);
    assertThat(UsageQuery.last(Duration.ofHours(1), now).from())
        .isEqualTo(now.minus(Duration.ofHours(1)));
  }
}
