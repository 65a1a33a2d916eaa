package org.linli.ui.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.analytics.entity.ExpectedPoint;
import org.linli.analytics.entity.FindingCourse;
import org.linli.ui.parts.Speech;

/** The series of a finding with its band. */
class FindingChartTest {

  private static final Instant AT = Instant.parse("2026-03-02T04:00:00Z");

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> lines(ExpectedPoint... points) {
    var option =
        FindingChart.option(
            new Speech(Locale.ENGLISH), new FindingCourse("m³/h", false, List.of(points)));
    return (List<Map<String, Object>>) option.get("series");
  }

  @Test
  void theBandIsDrawnWhereOneIsExpected() {
    assertThat(lines(new ExpectedPoint(AT, 1, 0.5, 2.0)))
        .extracting(line -> line.get("name"))
        .containsExactly("Measured", "Expected at least", "Expected at most");
  }

  @Test
  void aLimitAloneIsOneLine() {
    assertThat(lines(new ExpectedPoint(AT, 1, null, 2.0)))
        .extracting(line -> line.get("name"))
        .containsExactly("Measured", "Expected at most");
  }

  @Test
  void whereNothingIsExpectedTheLineIsBroken() {
    var lines =
        lines(
            new ExpectedPoint(AT, 1, null, 2.0),
            new ExpectedPoint(AT.plusSeconds(3600), 1, null, null));
    assertThat(lines.get(1).get("data"))
        .isEqualTo(
            List.of(
                List.of(AT.toEpochMilli(), 2.0),
                Arrays.asList(AT.plusSeconds(3600).toEpochMilli(), null)));
  }

  @Test
  void itIsToldInWordsHowManyLieOutside() {
    var chart =
        FindingChart.of(
            new Speech(Locale.ENGLISH),
            "Leak",
            new FindingCourse(
                null,
                true,
                List.of(new ExpectedPoint(AT, 1, null, 2.0), new ExpectedPoint(AT, 3, null, 2.0))));
    assertThat(chart.isVisible()).isTrue();
    assertThat(chart.getElement().getOuterHTML()).contains("2 points, 1 of them outside");
  }
}
