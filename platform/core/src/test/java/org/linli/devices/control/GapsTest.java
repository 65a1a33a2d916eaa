package org.linli.devices.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.Gap;
import org.linli.devices.entity.Point;

class GapsTest {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration SILENCE = Duration.ofSeconds(180);

  private static Instant at(long second) {
    return START.plusSeconds(second);
  }

  private static List<Point> points(long... seconds) {
    return LongStream.of(seconds).mapToObj(second -> new Point(at(second), 1, null, null)).toList();
  }

  private static List<Gap> gaps(long until, long... seconds) {
    return Gaps.of(points(seconds), SILENCE, false, at(until));
  }

  @Test
  void aSeriesThatKeepsItsIntervalHasNoGap() {
    assertThat(gaps(240, 0, 60, 120, 180)).isEmpty();
    assertThat(gaps(180, 0, 180)).as("three intervals are not yet silence").isEmpty();
  }

  @Test
  void longerThanThreeIntervalsIsAGapFromTheLastToTheNextPoint() {
    assertThat(gaps(500, 0, 60, 241, 500))
        .containsExactly(new Gap(at(60), at(241)), new Gap(at(241), at(500)));
  }

  @Test
  void whatIsSilentUntilTheEndIsAGapAndTheBeginningIsNot() {
    assertThat(gaps(1000, 600)).containsExactly(new Gap(at(600), at(1000)));
    assertThat(gaps(1000)).isEmpty();
  }

  @Test
  void aMissingHourIsAGapOfTheHours() {
    var hours = points(0, 3600, 3 * 3600);
    assertThat(Gaps.of(hours, SILENCE, true, at(4 * 3600)))
        .containsExactly(new Gap(at(2 * 3600), at(3 * 3600)));
    assertThat(Gaps.of(hours, Duration.ofHours(3), true, at(4 * 3600)))
        .as("a device that speaks every hour may leave one out")
        .isEmpty();
  }

  @Test
  void theFutureIsNoGap() {
    var now = Instant.now();
    var fresh = List.of(new Point(now, 1, null, null));
    assertThat(Gaps.of(fresh, SILENCE, false, now.plus(Duration.ofDays(1)))).isEmpty();
  }
}
