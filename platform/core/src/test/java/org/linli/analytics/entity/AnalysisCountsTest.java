package org.linli.analytics.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How often an analysis was right. */
class AnalysisCountsTest {

  @Test
  void beforeTheFirstVerdictNobodyKnows() {
    assertThat(AnalysisCounts.NONE.precision()).isNull();
    assertThat(new AnalysisCounts(9, 0, 0).precision()).isNull();
  }

  @Test
  void theShareIsOfThoseThatWereJudged() {
    assertThat(new AnalysisCounts(9, 3, 1).precision()).isEqualTo(0.75);
    assertThat(new AnalysisCounts(9, 0, 2).precision()).isZero();
  }

  @Test
  void whatIsHandledWasTrue() {
    assertThat(FindingState.HANDLED.isTrue()).isTrue();
    assertThat(FindingState.CONFIRMED.isTrue()).isTrue();
    assertThat(FindingState.OPEN.isTrue()).isFalse();
    assertThat(FindingState.KNOWN.isTrue()).isFalse();
    assertThat(FindingState.FALSE_ALARM.isTrue()).isFalse();
  }
}
