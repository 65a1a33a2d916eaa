package org.linli.devices.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.ReadingLines;

/** What a device measured, out of the blocks in which it lies. */
class SaidTest {

  private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");

  private final StringBuilder early = new StringBuilder();
  private final StringBuilder late = new StringBuilder();

  private static long at(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes)).toEpochMilli();
  }

  private Said said() {
    ReadingLines.add(early, at(0), "{\"indoor\":21.5,\"state\":1}");
    ReadingLines.add(early, at(10), "{\"indoor\":22}");
    ReadingLines.add(late, at(20), "{\"indoor\":23}");
    ReadingLines.add(late, at(30), "{\"power\":3}");
    return Said.of(List.of(early.toString(), late.toString()));
  }

  @Test
  void theValuesOfAMetricStandInOrderOverAllBlocks() {
    assertThat(said().between("indoor", NOON, NOON.plusSeconds(3_600)))
        .containsExactly(
            java.util.Map.entry(at(0), 21.5),
            java.util.Map.entry(at(10), 22.0),
            java.util.Map.entry(at(20), 23.0));
  }

  @Test
  void theTimeBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
    var time = said().between("indoor", NOON, NOON.plus(Duration.ofMinutes(20)));
    assertThat(time).containsOnlyKeys(at(0), at(10));
  }

  @Test
  void whatWasNeverMeasuredHasNoValues() {
    assertThat(said().between("smoke", NOON, NOON.plusSeconds(9))).isEmpty();
    assertThat(said().latest("smoke", at(30), Duration.ofDays(1))).isNull();
  }

  @Test
  void theNewestValueCountsAsLongAsItIsYoung() {
    var said = said();
    assertThat(said.latest("state", at(0), Duration.ofMinutes(5))).isEqualTo(1.0);
    assertThat(said.latest("state", at(4), Duration.ofMinutes(5))).isEqualTo(1.0);
    assertThat(said.latest("state", at(5), Duration.ofMinutes(5))).isNull();
    assertThat(said.latest("state", at(-1), Duration.ofMinutes(5))).isNull();
  }

  @Test
  void withoutBlocksNothingWasSaid() {
    assertThat(Said.of(List.of()).between("indoor", Instant.EPOCH, NOON)).isEmpty();
  }
}
