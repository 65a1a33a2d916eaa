package org.linli.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Tier;
import org.linli.analytics.entity.AnalysisCounts;
import org.linli.analytics.entity.AnalysisRow;
import org.linli.analytics.entity.AnalysisSetting;
import org.linli.tenancy.entity.DivisionCode;

/** How a community sets its analyses, and what the tiers above see of them. */
class AnalysesTest {

  private static final YearMonth MONTH = YearMonth.from(AnalyticsGround.DAY);

  private final AnalyticsGround ground = new AnalyticsGround();

  private AnalysisRow row(String analysis) {
    return ground.community.as(ground.community.clerk, ground.analyses::list).stream()
        .filter(row -> row.analysis().id().equals(analysis))
        .findFirst()
        .orElseThrow();
  }

  private void set(String analysis, boolean enabled, double threshold) {
    ground.community.run(
        ground.community.clerk,
        () -> ground.analyses.set(analysis, new AnalysisSetting(enabled, threshold)));
  }

  @Test
  void anAnalysisRunsAsItsPackSaysUntilSomebodySetsIt() {
    assertThat(row("water-leak").setting()).isEqualTo(new AnalysisSetting(true, 0.005));
    assertThat(row("water-leak").found()).isEqualTo(AnalysisCounts.NONE);
    assertThat(row("water-leak").found().precision()).isNull();
    set("water-leak", false, 0.01);
    assertThat(row("water-leak").setting()).isEqualTo(new AnalysisSetting(false, 0.01));
    set("water-leak", true, 0.02);
    assertThat(row("water-leak").setting()).isEqualTo(new AnalysisSetting(true, 0.02));
  }

  @Test
  void aThresholdOutsideOfThePacksLimitsIsRefused() {
    assertThatThrownBy(() -> set("water-leak", true, 0.001)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> set("water-leak", true, Double.NaN)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> set("no-such", true, 1)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatWasSetUnderAnOlderPackIsKeptWithinTheNewOnesLimits() {
    set("water-leak", true, 0.02);
    ground.community.sql(
        "update analysis_setting set threshold = 7 where tenant_id = ?",
        ground.community.tenant.value());
    assertThat(row("water-leak").setting().threshold()).isEqualTo(0.05);
  }

  @Test
  void theTiersAboveSeeCountsAndNothingOfHomes() {
    ground.agree(ground.dweller(ground.community.room));
    ground.leaking(ground.community.room);
    ground.look();
    var code = new DivisionCode(ground.community.tenant.value());
    var bureau =
        ground.community.platform.caller(
            Tier.CITY, code.value().substring(0, 4), null, null, "figures:read");
    var figures = ground.community.as(bureau, () -> ground.board.of(code, MONTH, MONTH));
    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().analysis()).isEqualTo("water-leak");
    assertThat(figures.getFirst().communities()).isEqualTo(1);
    assertThat(figures.getFirst().counts()).isEqualTo(new AnalysisCounts(1, 0, 0));
    assertThat(
            ground.community.as(
                bureau, () -> ground.board.of(code, MONTH.plusMonths(1), MONTH.plusMonths(1))))
        .isEmpty();
    assertThatThrownBy(
            () ->
                ground.community.as(
                    bureau, () -> ground.board.of(new DivisionCode("990299009001"), MONTH, MONTH)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                ground.community.as(
                    bureau, () -> ground.board.of(code, MONTH, MONTH.minusMonths(1))))
        .isInstanceOf(Invalid.class);
  }
}
