package org.linli.look.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChartsTest {

  @Test
  void everyLineKeepsItsNameItsColourAndItsValues() {
    var option =
        read(
            Charts.lines(
                List.of("10:00", "11:00"),
                List.of(
                    new Charts.Row("raised", "--linli-warning", List.of(3, 5)),
                    new Charts.Row("cleared", "--linli-good", List.of(1, 4)))));
    assertThat(option.at("/xAxis/data")).hasSize(2);
    assertThat(option.at("/series")).hasSize(2);
    assertThat(option.at("/series/0/name").asString()).isEqualTo("raised");
    assertThat(option.at("/series/0/data/1").asInt()).isEqualTo(5);
    assertThat(option.at("/series/1/itemStyle/color").asString()).isEqualTo("--linli-good");
  }

  @Test
  void onlyTheFirstLineIsFilled() {
    var row = new Charts.Row("a", "--linli-good", List.of(1));
    var option = read(Charts.lines(List.of("1"), List.of(row, row)));
    assertThat(option.at("/series/0/areaStyle/opacity").asDouble()).isPositive();
    assertThat(option.at("/series/1/areaStyle/opacity").asDouble()).isZero();
  }

  @Test
  void countsHaveNoHalves() {
    var option = read(Charts.lines(List.of(), List.of()));
    assertThat(option.at("/yAxis/minInterval").asInt()).isEqualTo(1);
  }

  @Test
  void barsBeginWithTheFirstOnTop() {
    var option =
        read(Charts.bars(List.of("a", "b"), new Charts.Row("n", "--linli-good", List.of(2, 1))));
    assertThat(option.at("/yAxis/inverse").asBoolean()).isTrue();
    assertThat(option.at("/series/0/data/0").asInt()).isEqualTo(2);
  }

  @Test
  void aRingKeepsPartsThatAreZero() {
    var option =
        read(
            Charts.ring(
                List.of(
                    new Charts.Slice("government", "--linli-mode-government", 3_045),
                    new Charts.Slice("ppp", "--linli-mode-ppp", 0))));
    assertThat(option.at("/series/0/data")).hasSize(2);
    assertThat(option.at("/series/0/data/1/value").asInt()).isZero();
  }

  @Test
  void aSeriesStandsOnTimeAndDoesNotBeginAtZero() {
    var at = Instant.parse("2026-03-01T08:00:00Z");
    var option = read(Charts.series("t", "°C", List.of(new Charts.Sample(at, 21.5))));
    assertThat(option.at("/xAxis/type").asString()).isEqualTo("time");
    assertThat(option.at("/yAxis/scale").asBoolean()).isTrue();
    assertThat(option.at("/series/0/data/0/0").asLong()).isEqualTo(at.toEpochMilli());
    assertThat(option.at("/series/0/data/0/1").asDouble()).isEqualTo(21.5);
  }

  @Test
  void aSingleSampleIsSeenAsAPoint() {
    var one = read(Charts.series("t", null, List.of(new Charts.Sample(Instant.EPOCH, 1))));
    assertThat(one.at("/series/0/showSymbol").asBoolean()).isTrue();
    assertThat(one.at("/yAxis/name").asString()).isEmpty();
  }

  @Test
  void aChartSaysInWordsWhatItShows() {
    var chart = new EChart("trend").show(Charts.lines(List.of(), List.of()), "3 alarms raised");
    assertThat(chart.getElement().getAttribute("role")).isEqualTo("img");
    assertThat(chart.getElement().getAttribute("aria-label")).isEqualTo("3 alarms raised");
    assertThat(chart.getElement().getProperty("option")).contains("\"series\"");
  }

  private static JsonNode read(Map<String, ?> option) {
    var json = JsonMapper.builder().build();
    return json.readTree(json.writeValueAsString(option));
  }
}
