package org.linli.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.analytics.boundary.CaseStands;
import org.linli.analytics.boundary.FindingSheet;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingQuery;
import org.linli.analytics.entity.FindingState;
import org.linli.analytics.entity.FindingVerdict;
import org.linli.community.SavedList;

/** Findings outlive the packs that found them. */
class OldPackTest {

  private final AnalyticsGround ground = new AnalyticsGround();
  private final Caller clerk = ground.community.clerk;

  private Finding lift() {
    ground.wearing();
    ground.look();
    return ground.found().getFirst();
  }

  /** As if a newer pack had another word for it. */
  private void renamed(String column) {
    ground.community.sql(
        "update analysis_finding set " + column + " = 'gone' where tenant_id = ?",
        ground.community.tenant.value());
  }

  private Finding now(Finding finding) {
    return ground.community.as(clerk, () -> ground.analytics.get(finding.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"analysis", "model", "metric"})
  void aFindingOfAnOlderPackIsStillListedReadAndJudged(String column) {
    var finding = lift();
    renamed(column);
    assertThat(ground.found()).singleElement().extracting(Finding::reason).isNull();
    assertThat(now(finding).seen()).as("its figures speak").isEqualTo(finding.seen());
    var course = ground.community.as(clerk, () -> ground.analytics.course(finding.id()));
    assertThat(course.points()).isEmpty();
    assertThat(course.unit()).isNull();
    ground.community.run(
        clerk,
        () ->
            ground.analytics.judge(
                finding.id(), new FindingVerdict(FindingState.HANDLED, "done", null)));
    assertThat(now(finding).state()).isEqualTo(FindingState.HANDLED);
  }

  @Test
  void anAnalysisThatIsGoneOpensNoCase() {
    var finding = lift();
    renamed("analysis");
    assertThatThrownBy(
            () -> ground.community.as(clerk, () -> ground.analytics.openCase(finding.id())))
        .isInstanceOfSatisfying(
            CaseStands.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
    assertThat(now(finding).caseId()).isNull();
  }

  @Test
  void aFileNamesAnAnalysisThatIsGoneByItsId() {
    lift();
    renamed("analysis");
    var found = ground.found().getFirst();
    var rows = SavedList.of(FindingSheet.of(ground.models), Locale.ENGLISH, found);
    assertThat(rows.get(1)).contains("gone");
    assertThat(FindingSheet.name(FindingSheet.names(ground.models), "no-such", Locale.ENGLISH))
        .isEqualTo("no-such");
  }

  @ParameterizedTest
  @ValueSource(strings = {"analysis", "model", "metric"})
  void aResidentIsToldOfAnOlderFindingWithoutAReason(String column) {
    var resident = ground.dweller(ground.community.room);
    ground.agree(resident);
    ground.leaking(ground.community.room);
    ground.look();
    renamed(column);
    assertThat(ground.community.as(resident, ground.home::findings))
        .singleElement()
        .extracting(Finding::reason)
        .isNull();
  }

  @Test
  void aComparisonOfAnOlderPackHasNoUnit() {
    var resident = ground.dweller(ground.community.room);
    var meter = ground.device("electricity-meter", ground.community.room);
    ground.community.sql(
        "insert into analysis_band (tenant_id, device_id, analysis, week, used, low, middle, high,"
            + " homes, changed_at) values (?, ?, 'gone', ?, 50, 37, 39, 40, 20, now())",
        ground.community.tenant.value(),
        meter,
        AnalyticsGround.DAY.minusDays(6));
    assertThat(ground.community.as(resident, ground.home::comparisons))
        .singleElement()
        .satisfies(
            week -> {
              assertThat(week.analysis()).isEqualTo("gone");
              assertThat(week.unit()).isNull();
              assertThat(week.used()).isEqualTo(50);
            });
  }

  @Test
  void aFindingOfAnotherCommunityIsNoneHere() {
    var finding = lift();
    var other = new AnalyticsGround();
    var stranger = other.community.clerk;
    assertThatThrownBy(() -> other.community.as(stranger, () -> other.analytics.get(finding.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> other.community.as(stranger, () -> other.analytics.openCase(finding.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> other.community.run(stranger, () -> other.analytics.undoEasing(finding.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                other.community.run(
                    stranger,
                    () ->
                        other.analytics.judge(
                            finding.id(), new FindingVerdict(FindingState.HANDLED, "x", null))))
        .isInstanceOf(NotFound.class);
    assertThat(now(finding).state()).isEqualTo(FindingState.OPEN);
    assertThatThrownBy(
            () -> ground.community.as(clerk, () -> ground.analytics.get(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theListIsPagedAndSearchedByTheDevicesNameOrCode() {
    var finding = lift();
    ground.wearing();
    ground.look();
    var page =
        ground.community.as(
            clerk, () -> ground.analytics.list(FindingQuery.ALL, new PageRequest(0, 1, null)));
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.items()).hasSize(1);
    var byCode =
        ground.community.as(
            clerk,
            () ->
                ground.analytics.list(
                    FindingQuery.ALL, new PageRequest(0, 9, finding.code().substring(0, 20))));
    assertThat(byCode.items()).extracting(Finding::id).containsExactly(finding.id());
  }
}
