package org.linli.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.analytics.entity.Finding;
import org.linli.testing.Requirement;

/** What a resident is told of the own home. */
class HomeAnalysesTest {

  private final AnalyticsGround ground = new AnalyticsGround();
  private final List<Caller> residents = new ArrayList<>();

  /** Homes of one person each, with a meter that counts so much a day. */
  private void homes(double... dailyUse) {
    for (var use : dailyUse) {
      var room = ground.room();
      var resident = ground.dweller(room);
      ground.agree(resident);
      residents.add(resident);
      ground.spoke(
          ground.device("electricity-meter", room),
          "energy",
          9,
          (day, hour) -> 1_000 + use * (day + hour / 24.0));
    }
  }

  @Test
  @Requirement("000-7.2.d.5")
  void aHomeSeesItsOwnWeekAndTheBandOfTheOthersAlone() {
    homes(5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8, 5.9, 6, 20);
    ground.look();
    var comparison = ground.community.as(residents.getLast(), ground.home::comparisons).getFirst();
    assertThat(comparison.used()).isCloseTo(140, within(1.0));
    assertThat(comparison.low()).isEqualTo(37);
    assertThat(comparison.middle()).isBetween(38.0, 39.0);
    assertThat(comparison.high()).isEqualTo(40);
    assertThat(comparison.atLeast()).isEqualTo(10);
    assertThat(comparison.unit()).isEqualTo("kWh");
    assertThat(comparison.week()).isEqualTo(AnalyticsGround.DAY.minusDays(6));
    assertThat(ground.community.as(residents.getFirst(), ground.home::comparisons)).hasSize(1);
  }

  @Test
  void aHomeThatUsesFarMoreThanLikeHomesIsTold() {
    homes(5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8, 5.9, 6, 20);
    ground.look();
    assertThat(ground.found()).extracting(Finding::analysis).containsExactly("electricity-peers");
    var finding = ground.community.as(residents.getLast(), ground.home::findings).getFirst();
    assertThat(finding.reason()).contains("至少10户", "37至40 kWh");
    assertThat(ground.community.as(residents.getFirst(), ground.home::findings)).isEmpty();
  }

  @Test
  void afterFalseAlarmsTheEndOfTheBandIsTheOneItIsJudgedBy() {
    homes(5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8, 5.9, 6, 20);
    ground.look();
    var before = ground.found().getFirst();
    ground.community.sql(
        "insert into analysis_easing (tenant_id, analysis, device_id, falses, changed_at)"
            + " values (?, ?, ?, 2, now())",
        ground.community.tenant.value(),
        before.analysis(),
        before.device());
    ground.due(AnalyticsGround.DAY);
    ground.look();
    var after = ground.found().getFirst();
    assertThat(after.threshold()).isGreaterThan(before.threshold());
    assertThat(after.seen().high()).isGreaterThan(before.seen().high());
  }

  @Test
  @Requirement("000-7.2.d.5")
  void tenHomesAreTooFewToCompareOneWithTheOthers() {
    homes(5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8, 20);
    ground.look();
    assertThat(ground.community.as(residents.getLast(), ground.home::comparisons)).isEmpty();
    assertThat(ground.found()).isEmpty();
  }

  @Test
  void aHomeThatDidNotAgreeIsNeitherComparedNorCounted() {
    homes(5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8, 5.9, 20);
    ground.withdraw(residents.get(3));
    ground.look();
    assertThat(ground.community.as(residents.getLast(), ground.home::comparisons)).isEmpty();
  }

  @Test
  void likeHomesAreThoseOfAsManyPersonsWhereThereAreEnough() {
    homes(5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8, 5.9, 6);
    for (int i = 0; i < 11; i++) {
      var room = ground.room();
      var one = ground.dweller(room);
      var two = ground.dweller(room);
      ground.agree(one);
      ground.agree(two);
      residents.add(one);
      ground.spoke(
          ground.device("electricity-meter", room),
          "energy",
          9,
          (day, hour) -> 1_000 + 12 * (day + hour / 24.0));
    }
    ground.look();
    assertThat(
            ground.community.as(residents.getFirst(), ground.home::comparisons).getFirst().high())
        .isLessThan(42);
    assertThat(ground.community.as(residents.getLast(), ground.home::comparisons).getFirst().low())
        .isEqualTo(84);
  }

  @Test
  void aResidentIsToldOfTheOwnLeakAndNotOnceItIsAFalseAlarm() {
    var resident = ground.dweller(ground.community.room);
    ground.agree(resident);
    ground.leaking(ground.community.room);
    ground.look();
    assertThat(ground.community.as(resident, ground.home::findings))
        .extracting(Finding::analysis)
        .containsExactly("water-leak");
    ground.community.sql(
        "update analysis_finding set state = 'FALSE_ALARM' where tenant_id = ?",
        ground.community.tenant.value());
    assertThat(ground.community.as(resident, ground.home::findings)).isEmpty();
  }
}
