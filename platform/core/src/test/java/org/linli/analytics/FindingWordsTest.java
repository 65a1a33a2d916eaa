package org.linli.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.analytics.boundary.FindingWords;
import org.linli.analytics.control.AnalysisPacks;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingState;
import org.linli.analytics.entity.Seen;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Metric;

/** The sentence of a finding. */
class FindingWordsTest {

  private static final DeviceModels MODELS = new DeviceModels();
  private static final AnalysisPacks PACKS = AnalysisPacks.delivered(MODELS);
  private static final LocalDate DAY = LocalDate.of(2031, 3, 12);

  static Stream<Analysis> analyses() {
    return PACKS.all().stream();
  }

  private static Metric metric(Analysis analysis) {
    return MODELS.get(analysis.models().getFirst()).metrics().get(analysis.metric());
  }

  private static Finding finding(Analysis analysis, Seen seen) {
    return new Finding(
        UUID.randomUUID(),
        analysis.id(),
        analysis.version(),
        UUID.randomUUID(),
        "c",
        "n",
        analysis.models().getFirst(),
        null,
        analysis.metric(),
        false,
        analysis.severity(),
        FindingState.OPEN,
        DAY,
        DAY,
        null,
        analysis.days(),
        analysis.threshold().value(),
        0,
        seen,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static String said(String id, Seen seen, Locale locale) {
    var analysis = PACKS.get(id);
    return FindingWords.reason(analysis, metric(analysis), finding(analysis, seen), locale);
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void everyReasonIsSaidWithAllItsFiguresInBothLanguages(Analysis analysis) {
    var finding = finding(analysis, new Seen(DAY, 5, 3.0, 4.0, 6.0, 7.0, 20, 8));
    for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      var said = FindingWords.reason(analysis, metric(analysis), finding, locale);
      assertThat(said).doesNotContain("{", "}", "–", "null").containsPattern("2031");
    }
  }

  @Test
  void figuresBearTheDecimalsOfTheirMetricAndNoZerosBehind() {
    assertThat(
            said(
                "water-leak",
                new Seen(DAY, 0.02, null, 0.005, 0.48, null, null, 3),
                Locale.ENGLISH))
        .contains("the night's lowest is 0.02 m³/h, expected below 0.005 m³/h", "0.48 m³")
        .contains("Since Mar 12, 2031, for 3 nights (1 to 5 o'clock)");
  }

  @Test
  void aFallIsToldByItsSize() {
    assertThat(
            said(
                "battery-decline",
                new Seen(DAY, 24, 15.0, null, 15.0, -18.0, null, 61),
                Locale.SIMPLIFIED_CHINESE))
        .contains("每30天约下降18 %", "现为24 %", "约15天后低于15 %");
  }

  @Test
  void whatAFindingDoesNotTellStandsAsADash() {
    assertThat(
            said(
                "water-leak", new Seen(DAY, 0.02, null, null, null, null, null, 3), Locale.ENGLISH))
        .contains("expected below – m³/h");
  }

  @Test
  void aShareHasTwoDecimalsThoughItsFlagHasNone() {
    assertThat(
            said(
                "lift-door",
                new Seen(DAY, 0.321, null, null, 0.06, 0.06, null, 61),
                Locale.ENGLISH))
        .contains("0.32", "0.06");
  }
}
