package org.linli.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.FiguresHour;
import org.linli.community.TestCommunity;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** The board where its rules end: scopes, limits, hours, retried and doubled work. */
class CityBoardTest {

  private static final String CITY = "9977";

  private static final TestCommunity COMMUNITY = new TestCommunity("997701001001");
  private static final TestCommunity NEIGHBOUR = new TestCommunity("997701002001");
  private final Caller bureau = above(Tier.CITY, CITY);

  private Caller above(Tier tier, String code) {
    return COMMUNITY.platform.caller(tier, code, null, null, "figures:read");
  }

  private DivisionFigures child(String of, String code) {
    return COMMUNITY.as(bureau, () -> COMMUNITY.board.children(new DivisionCode(of))).stream()
        .filter(figures -> figures.code().value().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void add(TestCommunity to, Delta delta) {
    to.feed(() -> to.figures.add(to.tenant, delta));
  }

  @Test
  void figuresOfACommunityAreItsStreetsDistrictsAndCitysToo() {
    var before =
        COMMUNITY.as(bureau, () -> COMMUNITY.board.figures(new DivisionCode(CITY))).pointsTotal();
    add(COMMUNITY, Delta.points(70));
    add(NEIGHBOUR, Delta.points(7));
    assertThat(
            COMMUNITY
                .as(bureau, () -> COMMUNITY.board.figures(new DivisionCode(CITY)))
                .pointsTotal())
        .isEqualTo(before + 77);
    assertThat(child(CITY, "997701").pointsTotal()).isEqualTo(before + 77);
    assertThat(child("997701", "997701001").level()).isEqualTo(DivisionLevel.STREET);
    assertThat(child("997701001", "997701001001").mode()).isEqualTo(OperationMode.GOVERNMENT);
    assertThat(child("997701", "997701001").mode()).isNull();
    assertThat(child(CITY, "997701").communities()).isEqualTo(2);
  }

  @Test
  void belowACommunityThereIsNoDivision() {
    assertThat(
            COMMUNITY.as(
                COMMUNITY.clerk,
                () -> COMMUNITY.board.children(new DivisionCode(COMMUNITY.tenant.value()))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STREET,997701001,997701002",
    "STREET,997701001,997701",
    "DISTRICT,997701,9977",
    "DISTRICT,997701,997702",
    "COMMUNITY,997701001001,997701001",
    "COMMUNITY,997701001001,997701001002",
    "CITY,9977,9978",
    "CITY,9977,997799"
  })
  void aDivisionOfElsewhereIsAnsweredLikeNone(Tier tier, String scope, String asked) {
    var caller = above(tier, scope);
    var code = new DivisionCode(asked);
    assertThatThrownBy(() -> COMMUNITY.as(caller, () -> COMMUNITY.board.figures(code)))
        .isInstanceOf(NotFound.class);
    if (!asked.equals("997799")) {
      assertThatThrownBy(() -> COMMUNITY.as(caller, () -> COMMUNITY.board.children(code)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> COMMUNITY.as(caller, () -> COMMUNITY.board.trend(code, 1)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void whoHasNoDivisionSeesNoBoard() {
    var operator = COMMUNITY.platform.caller(Tier.OPERATOR, null, null, null, "figures:read");
    assertThatThrownBy(
            () -> COMMUNITY.as(operator, () -> COMMUNITY.board.figures(new DivisionCode(CITY))))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 24 * 31 + 1, Integer.MAX_VALUE})
  void aTrendIsOneHourToAMonth(int hours) {
    assertThatThrownBy(
            () -> COMMUNITY.as(bureau, () -> COMMUNITY.board.trend(new DivisionCode(CITY), hours)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theLongestTrendHasAllItsHours() {
    var trend = COMMUNITY.as(bureau, () -> COMMUNITY.board.trend(new DivisionCode(CITY), 24 * 31));
    assertThat(trend).hasSize(24 * 31);
    assertThat(Duration.between(trend.getFirst().hour(), trend.getLast().hour()))
        .isEqualTo(Duration.ofHours(24 * 31 - 1));
    assertThat(trend.getLast().hour())
        .isAfter(Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.HOURS));
  }

  @Test
  void anHourTellsWhatBeganAndEndedNotWhatStands() {
    var code = new DivisionCode(COMMUNITY.tenant.value());
    var before = sum(COMMUNITY.as(COMMUNITY.clerk, () -> COMMUNITY.board.trend(code, 2)));
    add(
        COMMUNITY,
        Delta.alarmRaised(true)
            .plus(Delta.alarmRaised(false))
            .plus(Delta.alarmCleared(true))
            .plus(Delta.caseOpened())
            .plus(Delta.caseOpened())
            .plus(Delta.caseClosed()));
    var after = sum(COMMUNITY.as(COMMUNITY.clerk, () -> COMMUNITY.board.trend(code, 2)));
    assertThat(after.alarmsRaised() - before.alarmsRaised()).isEqualTo(2);
    assertThat(after.alarmsCleared() - before.alarmsCleared()).isEqualTo(1);
    assertThat(after.casesOpened() - before.casesOpened()).isEqualTo(2);
    assertThat(after.casesClosed() - before.casesClosed()).isEqualTo(1);
  }

  private static FiguresHour sum(java.util.List<FiguresHour> hours) {
    return new FiguresHour(
        Instant.EPOCH,
        hours.stream().mapToLong(FiguresHour::alarmsRaised).sum(),
        hours.stream().mapToLong(FiguresHour::alarmsCleared).sum(),
        hours.stream().mapToLong(FiguresHour::casesOpened).sum(),
        hours.stream().mapToLong(FiguresHour::casesClosed).sum());
  }

  @Test
  void figuresOfATransactionThatFailsDoNotStand() {
    var before = COMMUNITY.count("select coalesce(sum(devices), 0) from community_figures");
    assertThatThrownBy(
            () ->
                COMMUNITY.feed(
                    () -> {
                      COMMUNITY.figures.add(COMMUNITY.tenant, Delta.devices(5));
                      throw new IllegalStateException("broken off");
                    }))
        .hasMessage("broken off");
    assertThat(COMMUNITY.count("select coalesce(sum(devices), 0) from community_figures"))
        .isEqualTo(before);
  }

  @Test
  void whoIsNoTenantHasNoFigures() {
    COMMUNITY.feed(() -> COMMUNITY.figures.add(new TenantId("997701001999"), Delta.devices(5)));
    assertThatThrownBy(
            () ->
                COMMUNITY.as(
                    bureau, () -> COMMUNITY.board.figures(new DivisionCode("997701001999"))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void hearingDevicesAgainAndAgainAsksForOneCount() {
    var fresh = new TestCommunity();
    for (int batch = 0; batch < 3; batch++) {
      fresh.feed(() -> fresh.figures.heard(fresh.tenant));
    }
    assertThat(
            fresh.count(
                "select count(*) from due_work where kind = '"
                    + FiguresFeed.DEVICES_HEARD
                    + "' and tenant_id = '"
                    + fresh.tenant.value()
                    + "' and subject = '"
                    + new UUID(0, 0)
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void openScreensAreToldWithTheCommunitysCode() {
    COMMUNITY.changes.clear();
    COMMUNITY.feed(() -> COMMUNITY.tell.tell(COMMUNITY.tenant, "cases", "figures"));
    assertThat(COMMUNITY.changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.code().value()).isEqualTo(COMMUNITY.tenant.value());
              assertThat(change.topics()).containsExactlyInAnyOrder("cases", "figures");
            });
    COMMUNITY.feed(() -> COMMUNITY.tell.tell(new TenantId("997701001999"), "cases"));
    assertThat(COMMUNITY.changes).hasSize(1);
  }
}
