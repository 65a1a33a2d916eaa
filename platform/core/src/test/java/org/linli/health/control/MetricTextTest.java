package org.linli.health.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text form, as whoever reads it by its grammar wants it. */
class MetricTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "17, 17",
    "-3, -3",
    "0.5, 0.5",
    "4294967296, 4294967296",
    "999999999999999, 999999999999999",
    "1e15, 1.0E15",
    "0.0000001, 1.0E-7",
    "NaN, NaN",
  })
  void aWholeNumberHasNoPointAndNothingIsRounded(double value, String written) {
    assertThat(new MetricText().gauge("a", value).toString())
        .isEqualTo("# TYPE a gauge\na " + written + "\n");
  }

  @Test
  void aNameSaysItsKindBeforeItsFirstLineAndNeverAgain() {
    var text =
        new MetricText()
            .gauge("a", Map.of("of", "x"), 1)
            .gauge("a", Map.of("of", "y"), 2)
            .counter("b_total", Map.of(), 3);
    assertThat(text.toString().lines())
        .containsExactly(
            "# TYPE a gauge",
            "a{of=\"x\"} 1",
            "a{of=\"y\"} 2",
            "# TYPE b_total counter",
            "b_total 3");
  }

  @Test
  void labelsStandInTheOrderOfTheirNamesSoThatALineIsAlwaysTheSame() {
    assertThat(
            new MetricText().gauge("a", Map.of("z", "1", "b", "2", "m", "3"), 0).toString().lines())
        .contains("a{b=\"2\",m=\"3\",z=\"1\"} 0");
  }

  @Test
  void whatALabelSaysCannotEndItsLineOrItsQuotes() {
    var text = new MetricText().gauge("a", Map.of("of", "x\"} 9\nb 1\\"), 0).toString();
    assertThat(text.lines()).containsExactly("# TYPE a gauge", "a{of=\"x\\\"} 9\\nb 1\\\\\"} 0");
  }

  @Test
  void stepsAreToldUpToTheirEndsAndTheLastHoldsAll() {
    var text =
        new MetricText()
            .histogram("t", Map.of("of", "x"), new double[] {0.1, 1}, new long[] {2, 3, 4}, 7.5)
            .histogram("t", Map.of("of", "y"), new double[] {0.1, 1}, new long[] {0, 0, 1}, 2);
    assertThat(text.toString().lines())
        .containsExactly(
            "# TYPE t histogram",
            "t_bucket{le=\"0.1\",of=\"x\"} 2",
            "t_bucket{le=\"1\",of=\"x\"} 5",
            "t_bucket{le=\"+Inf\",of=\"x\"} 9",
            "t_sum{of=\"x\"} 7.5",
            "t_count{of=\"x\"} 9",
            "t_bucket{le=\"0.1\",of=\"y\"} 0",
            "t_bucket{le=\"1\",of=\"y\"} 0",
            "t_bucket{le=\"+Inf\",of=\"y\"} 1",
            "t_sum{of=\"y\"} 2",
            "t_count{of=\"y\"} 1");
  }
}
