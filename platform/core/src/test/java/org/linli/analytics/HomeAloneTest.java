package org.linli.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Caller;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.HomeComparison;
import org.linli.tenancy.entity.CityTime;

/** A resident is told of the own home, of what is news, and of nothing else. */
class HomeAloneTest {

  private static final LocalDate TODAY = LocalDate.now(CityTime.ZONE);

  private final AnalyticsGround ground = new AnalyticsGround();
  private final UUID room = ground.community.room;
  private final Caller resident = ground.dweller(room);
  private UUID meter;

  @BeforeEach
  void aMeterAtHome() {
    meter = ground.device("electricity-meter", room);
  }

  private void week(LocalDate week) {
    ground.community.sql(
        "insert into analysis_band (tenant_id, device_id, analysis, week, used, low, middle, high,"
            + " homes, changed_at) values (?, ?, 'electricity-peers', ?, 50, 37, 39, 40, 20,"
            + " now())",
        ground.community.tenant.value(),
        meter,
        week);
  }

  private void found(UUID device, String state, LocalDate ended, boolean personal) {
    ground.community.sql(
        """
        insert into analysis_finding (tenant_id, id, analysis, pack_version, device_id, model, metric, personal, severity,
          state, found_on, last_on, ended_on, since, days, threshold, seen, high, amount, points, changed_at)
        values (?, ?, 'electricity-peers', 1, ?, 'electricity-meter', 'energy', ?, 'WARNING', ?, ?, ?, ?, ?, 7, 2, 90,
          40, 2, 7, now())\
        """,
        ground.community.tenant.value(),
        UUID.randomUUID(),
        device,
        personal,
        state,
        TODAY.minusDays(30),
        TODAY.minusDays(30),
        ended,
        TODAY.minusDays(37));
  }

  private java.util.List<Finding> findings(Caller caller) {
    return ground.community.as(caller, ground.home::findings);
  }

  private java.util.List<HomeComparison> comparisons(Caller caller) {
    return ground.community.as(caller, ground.home::comparisons);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "21, 1", "22, 0", "300, 0"})
  void aWeekIsNewsForThreeWeeks(int daysAgo, int told) {
    week(TODAY.minusDays(daysAgo));
    assertThat(comparisons(resident)).hasSize(told);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "21, 1", "22, 0"})
  void whatEndedIsToldForThreeWeeksMore(int daysAgo, int told) {
    found(meter, "OPEN", TODAY.minusDays(daysAgo), true);
    assertThat(findings(resident)).hasSize(told);
  }

  @ParameterizedTest
  @CsvSource({"OPEN, 1", "CONFIRMED, 1", "HANDLED, 1", "FALSE_ALARM, 0", "KNOWN, 0"})
  void whatIsFalseOrKnownIsNotTold(String state, int told) {
    found(meter, state, null, true);
    assertThat(findings(resident)).hasSize(told);
  }

  @Test
  void whatIsNoHomesFindingIsNotToldEvenWhereItHangsInTheHome() {
    found(meter, "OPEN", null, false);
    assertThat(findings(resident)).isEmpty();
  }

  @Test
  void aNeighbourAndWhoMovedOutAreToldNothing() {
    week(TODAY);
    found(meter, "OPEN", null, true);
    var neighbour = ground.dweller(ground.room());
    assertThat(comparisons(neighbour)).isEmpty();
    assertThat(findings(neighbour)).isEmpty();
    assertThat(findings(resident)).hasSize(1);
    ground.community.sql(
        "delete from household_member where tenant_id = ? and account_id = ?",
        ground.community.tenant.value(),
        resident.accountId());
    assertThat(comparisons(resident)).isEmpty();
    assertThat(findings(resident)).isEmpty();
  }

  @Test
  void aResidentOfAnotherCommunityIsToldNothingOfThisOne() {
    week(TODAY);
    found(meter, "OPEN", null, true);
    var other = new AnalyticsGround();
    var stranger = other.dweller(other.community.room);
    assertThat(other.community.as(stranger, other.home::comparisons)).isEmpty();
    assertThat(other.community.as(stranger, other.home::findings)).isEmpty();
  }

  @Test
  void aMeterThatIsScrappedIsComparedNoMore() {
    week(TODAY);
    assertThat(comparisons(resident)).hasSize(1);
    ground.community.sql(
        "update device set state = 'SCRAPPED' where tenant_id = ? and id = ?",
        ground.community.tenant.value(),
        meter);
    assertThat(comparisons(resident)).isEmpty();
  }

  @Test
  void twoWhoLiveTogetherAreToldTheSame() {
    week(TODAY);
    found(meter, "OPEN", null, true);
    var partner = ground.dweller(room);
    assertThat(comparisons(partner)).isEqualTo(comparisons(resident));
    assertThat(findings(partner)).isEqualTo(findings(resident)).hasSize(1);
  }
}
