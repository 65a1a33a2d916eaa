package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.Point;
import org.linli.devices.entity.Series;

class CurveTest {

  private static final Instant AT = Instant.parse("2026-03-02T04:00:00Z");

  private final Speech speech = new Speech(Locale.ENGLISH);

  @Test
  void rawReadingsAreOneLine() {
    assertThat(lines(false, new Point(AT, 21.5, null, null))).hasSize(1);
  }

  @Test
  void hoursShowTheirLowestAndHighestToo() {
    var lines = lines(true, new Point(AT, 21.5, 20.0, 23.0));
    assertThat(lines)
        .extracting(line -> line.get("name"))
        .containsExactly("Warmth", "Lowest", "Highest");
    assertThat(lines.get(2).get("data")).isEqualTo(List.of(List.of(AT.toEpochMilli(), 23.0)));
  }

  @Test
  void aPlainNumberHasNoUnit() {
    var option = Curve.of(speech, "Count", new Series("count", "1", List.of(), false));
    assertThat(option.get("yAxis"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("name", "");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> lines(boolean hourly, Point... points) {
    var option =
        Curve.of(speech, "Warmth", new Series("temperature", "°C", List.of(points), hourly));
    return (List<Map<String, Object>>) option.get("series");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theLineBreaksAtAGapAndTheTimeOutOfServiceIsShaded() {
    var at = java.time.Instant.parse("2026-03-01T00:00:00Z");
    var series =
        new Series(
            "temperature",
            "°C",
            java.util.List.of(
                new Point(at, 20, null, null), new Point(at.plusSeconds(900), 21, null, null)),
            false,
            java.util.List.of(new org.linli.devices.entity.Gap(at, at.plusSeconds(900))),
            java.util.List.of(
                new org.linli.devices.entity.OffService(
                    org.linli.devices.entity.DeviceState.REPAIR, at, at.plusSeconds(60))));
    var lines =
        (java.util.List<java.util.Map<String, Object>>)
            Curve.of(speech, "Warmth", series).get("series");
    var data = (java.util.List<java.util.List<Object>>) lines.getFirst().get("data");
    assertThat(data).hasSize(3);
    assertThat(data.get(1).get(1)).isNull();
    assertThat(String.valueOf(lines.getFirst().get("markArea"))).contains("Under repair");
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatIsNotBelievedIsAMarkAtTheEdgeThatSaysItsValue() {
    var at = java.time.Instant.parse("2026-11-20T08:00:00Z");
    var series =
        new Series(
                "temperature",
                "°C",
                java.util.List.of(
                    new Point(at, 20, null, null), new Point(at.plusSeconds(60), 22, null, null)),
                false)
            .beside(
                java.util.List.of(
                    new org.linli.devices.entity.HeldPoint(
                        at.plusSeconds(30),
                        900,
                        org.linli.devices.entity.DoubtReason.OUT_OF_RANGE,
                        org.linli.devices.entity.DoubtState.OPEN)),
                false);
    var lines =
        (java.util.List<java.util.Map<String, Object>>)
            Curve.of(speech, "Warmth", series).get("series");
    assertThat(lines).hasSize(2);
    var mark =
        ((java.util.List<java.util.Map<String, Object>>) lines.getLast().get("data")).getFirst();
    assertThat(String.valueOf(mark.get("label"))).contains("900");
    assertThat((double) ((java.util.List<Object>) mark.get("value")).get(1)).isBetween(22.0, 23.0);
  }
}
