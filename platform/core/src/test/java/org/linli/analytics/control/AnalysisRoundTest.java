package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.analytics.AnalyticsGround;
import org.linli.analytics.entity.AnalysisSetting;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingState;
import org.linli.city.boundary.FiguresFeed;
import org.linli.testing.Requirement;

/** The nights in which days are looked at. */
class AnalysisRoundTest {

  private final AnalyticsGround ground = new AnalyticsGround();

  @Test
  @Requirement("004-T4.3.2")
  void aLeakInAHomeThatAgreedIsFoundWithItsReasonAndInNoOther() {
    ground.agree(ground.dweller(ground.community.room));
    var meter = ground.leaking(ground.community.room);
    var silentRoom = ground.room();
    ground.dweller(silentRoom);
    ground.leaking(silentRoom);
    ground.leaking(ground.room());
    ground.look();
    assertThat(ground.found()).extracting(Finding::device).containsExactly(meter);
    var finding = ground.found().getFirst();
    assertThat(finding.analysis()).isEqualTo("water-leak");
    assertThat(finding.state()).isEqualTo(FindingState.OPEN);
    assertThat(finding.packVersion()).isEqualTo(1);
    assertThat(finding.personal()).isTrue();
    assertThat(finding.reason()).contains("流量从未归零", "0.02 m³/h", "0.48 m³", "1时至5时");
  }

  @Test
  @Requirement("004-T4.3.2")
  void whereOneOfTwoWhoLiveThereDidNotAgreeNothingIsLookedAt() {
    ground.agree(ground.dweller(ground.community.room));
    ground.dweller(ground.community.room);
    ground.leaking(ground.community.room);
    ground.look();
    assertThat(rows("analysis_finding")).isZero();
  }

  @Test
  void theSameDayLookedAtTwiceFindsNothingTwice() {
    ground.wearing();
    ground.look();
    ground.look();
    assertThat(ground.found()).hasSize(1);
    assertThat(rows("analysis_month")).isEqualTo(1);
    assertThat(
            ground.community.count(
                "select cast(sum(found) as bigint) from analysis_month"
                    + " where tenant_id = '"
                    + ground.community.tenant.value()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void aFindingIsCarriedOnFromDayToDayAndEndsWhenItHoldsNoMore() {
    var lift = ground.wearing();
    ground.due(AnalyticsGround.DAY.minusDays(1));
    ground.round.run(AnalyticsGround.MORNING);
    var finding = ground.found().getFirst();
    assertThat(finding.foundOn()).isEqualTo(AnalyticsGround.DAY.minusDays(1));
    ground.round.run(AnalyticsGround.MORNING);
    finding = ground.found().getFirst();
    assertThat(finding.foundOn()).isEqualTo(AnalyticsGround.DAY.minusDays(1));
    assertThat(finding.lastOn()).isEqualTo(AnalyticsGround.DAY);
    assertThat(finding.endedOn()).isNull();

    ground.community.sql(
        "update reading_hour set metrics = '{\"vibration\": [1, 8, 8, 8]}' where tenant_id = ? and device_id = ?",
        ground.community.tenant.value(),
        lift);
    ground.community.sql(
        "update analysis_finding set last_on = ? where tenant_id = ?",
        AnalyticsGround.DAY.minusDays(1),
        ground.community.tenant.value());
    ground.look();
    assertThat(ground.found().getFirst().endedOn()).isEqualTo(AnalyticsGround.DAY);
  }

  @Test
  void aRoundThatWasInterruptedGoesOnBehindTheLastDevice() {
    for (int i = 0; i < 20; i++) {
      ground.heard(ground.device("lift-monitor", ground.community.building));
    }
    ground.due(AnalyticsGround.DAY);
    assertThat(ground.round.step(ground.community.tenant, AnalyticsGround.MORNING)).isEqualTo(16);
    var other = afterARestart();
    assertThat(other.step(ground.community.tenant, AnalyticsGround.MORNING)).isEqualTo(4);
    assertThat(other.step(ground.community.tenant, AnalyticsGround.MORNING)).isZero();
    assertThat(
            ground.community.count(
                "select count(*) from analysis_due where after_device is null and tenant_id = '"
                    + ground.community.tenant.value()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void whoHasNotSpokenSinceIsNotReadAndACommunityWithoutAFeedLeavesTheList() {
    ground.device("lift-monitor", ground.community.building);
    ground.due(AnalyticsGround.DAY);
    assertThat(ground.round.step(ground.community.tenant, AnalyticsGround.MORNING)).isZero();
    assertThat(rows("analysis_due")).isZero();
  }

  @Test
  void aDayIsLookedAtWhenItIsOverAndNotBefore() {
    ground.wearing();
    ground.due(AnalyticsGround.DAY.plusDays(1));
    ground.round.run(AnalyticsGround.MORNING);
    assertThat(ground.found()).isEmpty();
    assertThat(AnalysisRound.night(ground.community.tenant, AnalyticsGround.DAY.plusDays(2)))
        .isBetween(
            AnalyticsGround.at(AnalyticsGround.DAY.plusDays(2), 2),
            AnalyticsGround.at(AnalyticsGround.DAY.plusDays(2), 5));
  }

  @Test
  void whatWasMissedWhileThePlatformStoodStillIsMadeUpForAWeekBack() {
    ground.wearing();
    ground.due(AnalyticsGround.DAY.minusDays(30));
    for (int night = 0; night < 10; night++) {
      ground.round.run(AnalyticsGround.MORNING);
    }
    var finding = ground.found().getFirst();
    assertThat(finding.lastOn()).isEqualTo(AnalyticsGround.DAY);
    assertThat(Duration.ofDays(finding.lastOn().toEpochDay() - finding.foundOn().toEpochDay()))
        .isEqualTo(Duration.ofDays(6));
  }

  @Test
  void anAnalysisThatIsSwitchedOffFindsNothing() {
    ground.community.run(
        ground.community.clerk,
        () -> ground.analyses.set("lift-vibration", new AnalysisSetting(false, 60)));
    ground.wearing();
    ground.look();
    assertThat(ground.found()).isEmpty();
  }

  @Test
  void devicesThatAreHeardPutTheirCommunityOnTheListOnce() {
    var start = new AnalysisStart(ground.community.jdbi, ground.community.work);
    assertThat(start.kind()).isEqualTo(FiguresFeed.DEVICES_ANALYSED);
    ground.heard(ground.device("lift-monitor", ground.community.building));
    ground.community.feed(
        () -> start.perform(ground.community.tenant, FiguresFeed.WHOLE_COMMUNITY));
    ground.community.feed(
        () -> start.perform(ground.community.tenant, FiguresFeed.WHOLE_COMMUNITY));
    assertThat(rows("analysis_due")).isEqualTo(1);
    assertThat(
            ground.community.count(
                "select count(*) from due_work where kind = 'devices-analysed' and tenant_id = '"
                    + ground.community.tenant.value()
                    + "'"))
        .isEqualTo(1);
  }

  private long rows(String table) {
    return ground.community.count(
        "select count(*) from "
            + table
            + " where tenant_id = '"
            + ground.community.tenant.value()
            + "'");
  }

  private AnalysisRound afterARestart() {
    return new AnalysisRound(
        ground.community.jdbi,
        ground.community.platform.scopes(),
        ground.models,
        ground.rights,
        ground.community.tell);
  }

  @Test
  void noCommunityFindsWhatIsAnothers() {
    ground.wearing();
    ground.look();
    var other = new AnalyticsGround();
    assertThat(other.found()).isEmpty();
    assertThat(ground.found()).hasSize(1);
  }
}
