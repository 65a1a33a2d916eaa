package org.linli.ui.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.analytics.boundary.FindingSheet;
import org.linli.analytics.entity.AnalysisCounts;
import org.linli.analytics.entity.AnalysisFigures;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** What the tiers above read of the analyses. */
class AnalysisSumsTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private String words(AnalysisFigures... figures) {
    return ground.as(
        () ->
            Parts.words(
                AnalysisSums.of(
                    new Speech(Locale.ENGLISH),
                    FindingSheet.names(ground.models),
                    List.of(figures))));
  }

  @Test
  void anAnalysisIsToldByItsNameWithItsCounts() {
    assertThat(words(new AnalysisFigures("gas-night", 12, new AnalysisCounts(40, 9, 1))))
        .contains("Gas running all night", "12", "40", "90 %");
  }

  @Test
  void oneOfAnOlderPackStandsUnderItsId() {
    assertThat(words(new AnalysisFigures("gone", 1, new AnalysisCounts(1, 0, 0)))).contains("gone");
  }

  @Test
  void withoutFindingsItSaysSo() {
    assertThat(words()).contains("Nothing was found");
  }
}
