package org.linli.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.analytics.boundary.CaseStands;
import org.linli.analytics.boundary.FindingSheet;
import org.linli.analytics.boundary.NotEased;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingQuery;
import org.linli.analytics.entity.FindingState;
import org.linli.analytics.entity.FindingVerdict;
import org.linli.community.SavedList;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Origin;

/** The clerk's desk. */
class AnalyticsTest {

  private final AnalyticsGround ground = new AnalyticsGround();
  private final Caller clerk = ground.community.clerk;

  private Finding lift() {
    ground.wearing();
    ground.look();
    return ground.found().getFirst();
  }

  private void judge(Finding finding, FindingState state) {
    ground.community.run(
        clerk,
        () ->
            ground.analytics.judge(
                finding.id(),
                new FindingVerdict(
                    state,
                    "looked at",
                    state == FindingState.KNOWN ? AnalyticsGround.DAY.plusDays(9) : null)));
  }

  private Finding now(Finding finding) {
    return ground.community.as(clerk, () -> ground.analytics.get(finding.id()));
  }

  @Test
  void aFindingTellsWhyInFiguresAndWhatItRestsOn() {
    var finding = lift();
    assertThat(finding.reason())
        .contains("轿厢振动持续增大", "每30天约增加12 mg", "44.1 mg", "60 mg", "2031年1月15日");
    assertThat(finding.seen().points()).isEqualTo(61);
    assertThat(finding.days()).isEqualTo(60);
    assertThat(finding.threshold()).isEqualTo(60);
    var english =
        ground.community.as(
            ground
                .community
                .platform
                .caller(
                    Tier.COMMUNITY,
                    ground.community.tenant.value(),
                    ground.community.tenant,
                    null,
                    "*")
                .from("local", Locale.ENGLISH),
            () -> ground.analytics.get(finding.id()));
    assertThat(english.reason()).contains("reaches 60 mg in about", "Jan 15, 2031");
  }

  @Test
  void theCourseIsShownAsTheMethodReadItWithTheLimit() {
    var finding = lift();
    var course = ground.community.as(clerk, () -> ground.analytics.course(finding.id()));
    assertThat(course.daily()).isTrue();
    assertThat(course.unit()).isEqualTo("mg");
    assertThat(course.points()).hasSize(61).allMatch(point -> point.high() == 60);
  }

  @Test
  void anHourlyCourseHasTheNightsThreshold() {
    ground.agree(ground.dweller(ground.community.room));
    ground.leaking(ground.community.room);
    ground.look();
    var finding = ground.found().getFirst();
    var course = ground.community.as(clerk, () -> ground.analytics.course(finding.id()));
    assertThat(course.daily()).isFalse();
    assertThat(course.points()).hasSize(7 * 24);
    assertThat(course.points().stream().filter(point -> point.high() != null)).hasSize(7 * 4);
  }

  @Test
  void aHomesFindingIsSeenWithTheRightToReadingsAlone() {
    ground.agree(ground.dweller(ground.community.room));
    ground.leaking(ground.community.room);
    ground.wearing();
    ground.look();
    assertThat(ground.found()).hasSize(2);
    var property =
        ground.community.platform.member(Tier.COMMUNITY, ground.community.tenant, "analytics:read");
    assertThat(ground.found(property)).extracting(Finding::personal).containsExactly(false);
    var home = ground.found().stream().filter(Finding::personal).findFirst().orElseThrow();
    assertThatThrownBy(() -> ground.community.as(property, () -> ground.analytics.get(home.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> ground.community.as(property, () -> ground.analytics.course(home.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aHomeThatTakesItsConsentBackIsSeenNoMore() {
    var resident = ground.dweller(ground.community.room);
    ground.agree(resident);
    ground.leaking(ground.community.room);
    ground.look();
    var finding = ground.found().getFirst();
    ground.withdraw(resident);
    assertThat(ground.found()).isEmpty();
    assertThatThrownBy(() -> judge(finding, FindingState.CONFIRMED)).isInstanceOf(NotFound.class);
  }

  @Test
  void twoFalseAlarmsMakeTheAnalysisSlowerForThisDeviceAndThatCanBeUndone() {
    var finding = lift();
    judge(finding, FindingState.FALSE_ALARM);
    assertThat(now(finding).steps()).isZero();
    assertThat(now(finding).state()).isEqualTo(FindingState.FALSE_ALARM);
    ground.community.sql(
        "update analysis_easing set falses = 2 where tenant_id = ?",
        ground.community.tenant.value());
    assertThat(now(finding).steps()).isEqualTo(1);
    // 40 days to the limit are told at 60 and at 48 days, and no more at 31.
    ground.community.sql(
        "update analysis_easing set falses = 6 where tenant_id = ?",
        ground.community.tenant.value());
    ground.community.sql(
        "update analysis_finding set last_on = ? where tenant_id = ?",
        AnalyticsGround.DAY.minusDays(1),
        ground.community.tenant.value());
    ground.look();
    assertThat(now(finding).endedOn()).isEqualTo(AnalyticsGround.DAY);
    ground.community.run(clerk, () -> ground.analytics.undoEasing(finding.id()));
    assertThat(now(finding).steps()).isZero();
    assertThatThrownBy(
            () -> ground.community.run(clerk, () -> ground.analytics.undoEasing(finding.id())))
        .isInstanceOf(NotEased.class);
  }

  @Test
  void aWordThatIsChangedIsCountedOnce() {
    var finding = lift();
    judge(finding, FindingState.FALSE_ALARM);
    judge(finding, FindingState.FALSE_ALARM);
    judge(finding, FindingState.CONFIRMED);
    judge(finding, FindingState.HANDLED);
    var counts =
        ground.community.as(clerk, ground.analyses::list).stream()
            .filter(row -> row.analysis().id().equals("lift-vibration"))
            .findFirst()
            .orElseThrow()
            .found();
    assertThat(counts.found()).isEqualTo(1);
    assertThat(counts.confirmed()).isEqualTo(1);
    assertThat(counts.falseAlarms()).isZero();
    assertThat(counts.precision()).isEqualTo(1);
    assertThat(ground.community.count("select cast(sum(falses) as bigint) from analysis_easing"))
        .isZero();
  }

  @Test
  void aKnownCauseKeepsItSilentUntilItsDay() {
    var finding = lift();
    judge(finding, FindingState.KNOWN);
    ground.look();
    assertThat(now(finding).state()).isEqualTo(FindingState.KNOWN);
    ground.community.sql(
        "update analysis_finding set ended_on = ? where tenant_id = ?",
        AnalyticsGround.DAY,
        ground.community.tenant.value());
    ground.look();
    assertThat(ground.found()).as("it came and went, and is not told anew").hasSize(1);
    ground.community.sql(
        "update analysis_finding set ended_on = null, known_until = ? where tenant_id = ?",
        AnalyticsGround.DAY.minusDays(1),
        ground.community.tenant.value());
    ground.look();
    assertThat(now(finding).state()).isEqualTo(FindingState.OPEN);
  }

  @Test
  void aFindingIsPassedOnAsAMatterOnce() {
    var finding = lift();
    var id = ground.community.as(clerk, () -> ground.analytics.openCase(finding.id()));
    var opened = ground.community.as(clerk, () -> ground.community.matters().matters.get(id));
    assertThat(opened.row().title()).startsWith("电梯振动渐增");
    assertThat(opened.row().state()).isEqualTo(MatterState.RUNNING);
    assertThat(opened.origin()).isEqualTo(Origin.of(Origin.From.FINDING, finding.id()));
    assertThat(now(finding).caseId()).isEqualTo(id);
    assertThatThrownBy(
            () -> ground.community.as(clerk, () -> ground.analytics.openCase(finding.id())))
        .isInstanceOf(CaseStands.class);
  }

  @Test
  void theListIsNarrowedByWhatSomebodyAsksFor() {
    var finding = lift();
    assertThat(size(new FindingQuery("lift-vibration", FindingState.OPEN, finding.device(), true)))
        .isEqualTo(1);
    assertThat(size(new FindingQuery("water-leak", null, null, null))).isZero();
    assertThat(size(new FindingQuery(null, FindingState.HANDLED, null, null))).isZero();
    assertThat(size(new FindingQuery(null, null, UUID.randomUUID(), null))).isZero();
    assertThat(size(new FindingQuery(null, null, null, false))).isZero();
    assertThat(
            ground
                .community
                .as(
                    clerk,
                    () ->
                        ground.analytics.list(
                            FindingQuery.ALL, new PageRequest(0, 5, "no such device")))
                .total())
        .isZero();
  }

  @Test
  void aVerdictSaysWhyAndAKnownCauseUntilWhen() {
    assertThatThrownBy(() -> new FindingVerdict(FindingState.OPEN, "x", null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new FindingVerdict(FindingState.HANDLED, " ", null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new FindingVerdict(FindingState.KNOWN, "x", null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new FindingVerdict(FindingState.CONFIRMED, "x", AnalyticsGround.DAY))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void findingsLeaveAsAFileInBothLanguages() {
    var finding = lift();
    var chinese = SavedList.of(FindingSheet.of(ground.models), Locale.SIMPLIFIED_CHINESE, finding);
    assertThat(chinese.getFirst()).contains("发现日期", "依据", "核实结果");
    assertThat(chinese.get(1)).contains("2031-03-16", "电梯振动渐增", "待核实");
    var english = SavedList.of(FindingSheet.of(ground.models), Locale.ENGLISH, finding);
    assertThat(english.get(1)).contains("Lift vibration growing", "To be checked");
  }

  private long size(FindingQuery query) {
    return ground
        .community
        .as(clerk, () -> ground.analytics.list(query, PageRequest.first(5)))
        .total();
  }
}
