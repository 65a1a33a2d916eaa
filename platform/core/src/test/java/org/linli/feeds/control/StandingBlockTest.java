package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.ReadingDay;
import org.linli.devices.entity.ReadingLines;

/** A block that stands, as late readings find it. */
class StandingBlockTest {

  private static final long MINUTE = 60_000;

  private final long noon = ReadingDay.begin(1_790_000_000_000L) + 12 * 60 * MINUTE;

  private StandingBlock block(int moments) {
    var lines = new StringBuilder();
    for (int i = 0; i < moments; i++) {
      ReadingLines.add(lines, noon + i * MINUTE, "{\"smoke\":" + i % 8 + "}");
    }
    return StandingBlock.of(noon, noon + (moments - 1) * MINUTE, lines.toString());
  }

  @Test
  void itSpansFromItsFirstMomentToItsLast() {
    var block = block(3);
    assertThat(block.spans(noon)).isTrue();
    assertThat(block.spans(noon + MINUTE + 1)).isTrue();
    assertThat(block.spans(noon + 2 * MINUTE)).isTrue();
    assertThat(block.spans(noon - 1)).isFalse();
    assertThat(block.spans(noon + 2 * MINUTE + 1)).isFalse();
  }

  @Test
  void itHoldsAPointByMomentAndMetric() {
    var block = block(2);
    assertThat(block.holds(noon, "smoke")).isTrue();
    assertThat(block.holds(noon, "battery")).isFalse();
    assertThat(block.holds(noon + 1, "smoke")).isFalse();
  }

  @Test
  void whatIsPutInStandsBesideWhatTheMomentHad() {
    var block = block(1);
    block.put(noon, "battery", 80);
    block.put(noon + MINUTE, "smoke", 3);
    assertThat(block.moments())
        .containsEntry(noon, Map.of("smoke", 0.0, "battery", 80.0))
        .containsEntry(noon + MINUTE, Map.of("smoke", 3.0));
  }

  @Test
  void itTakesMomentsOfItsDayAlone() {
    var block = block(1);
    var midnight = ReadingDay.begin(noon) + ReadingDay.MILLIS;
    assertThat(block.takes(midnight - 1)).isTrue();
    assertThat(block.takes(midnight)).isFalse();
  }

  @Test
  void aFullOneTakesNothingMore() {
    assertThat(block(20).takes(noon + 600 * MINUTE)).isTrue();
    assertThat(block(60).takes(noon + 600 * MINUTE)).isFalse();
  }

  @Test
  void itFillsByWhatIsPutIn() {
    var block = block(1);
    int taken = 0;
    for (; block.takes(noon + (taken + 1) * MINUTE); taken++) {
      block.put(noon + (taken + 1) * MINUTE, "smoke", 1);
    }
    assertThat(taken).isBetween(20, 50);
  }
}
