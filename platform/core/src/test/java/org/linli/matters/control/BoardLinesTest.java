package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.LampCount;

/** Counts under lamps, put together and in order. */
class BoardLinesTest {

  private static final Instant EARLY = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-03-02T00:00:00Z");

  private record Counted(String key, LampCount steps) {}

  private static List<BoardLine> lines(Counted... counted) {
    return BoardLines.of(List.of(counted), Counted::key, Counted::steps, Map.of("a", "A"));
  }

  private static Counted one(String key, Lamp lamp, long many) {
    return new Counted(key, LampCount.of(lamp, many, LATE));
  }

  @Test
  void whatIsOverTimeStandsFirstThenWhatIsNearlyDueThenTheLongest() {
    assertThat(
            lines(
                one("green", Lamp.GREEN, 9),
                one("few", Lamp.YELLOW, 1),
                one("still", Lamp.NONE, 10),
                one("many", Lamp.YELLOW, 2),
                one("red", Lamp.RED, 1)))
        .extracting(BoardLine::key)
        .containsExactly("red", "many", "few", "still", "green");
  }

  @Test
  void alikeOnesAreOneLineWithItsNameWhereThereIsOne() {
    assertThat(lines(one("a", Lamp.RED, 1), one("a", Lamp.GREEN, 2), one("b", Lamp.NONE, 1)))
        .satisfiesExactly(
            line -> {
              assertThat(line.name()).isEqualTo("A");
              assertThat(line.steps()).isEqualTo(new LampCount(3, 1, 0, 2, 0, LATE));
            },
            line -> assertThat(line.name()).isNull());
  }

  @Test
  void theOldestOfAllIsTheEarliestThatIsOverTime() {
    var together =
        LampCount.of(Lamp.RED, 1, LATE)
            .and(LampCount.of(Lamp.RED, 1, EARLY))
            .and(LampCount.of(Lamp.GREEN, 1, Instant.EPOCH));
    assertThat(together.oldest()).isEqualTo(EARLY);
    assertThat(together.open()).isEqualTo(3);
    assertThat(LampCount.NONE.and(LampCount.NONE).oldest()).isNull();
  }

  @Test
  void theWorstLampIsSaid() {
    assertThat(LampCount.NONE.lamp()).isEqualTo(Lamp.NONE);
    for (var lamp : Lamp.values()) {
      assertThat(LampCount.of(lamp, 1, LATE).lamp()).isEqualTo(lamp);
    }
    assertThat(LampCount.of(Lamp.GREEN, 5, LATE).and(LampCount.of(Lamp.YELLOW, 1, LATE)).lamp())
        .isEqualTo(Lamp.YELLOW);
  }

  @Test
  void theWholeIsTheSumOfItsLines() {
    var counted = List.of(one("a", Lamp.RED, 2), one("b", Lamp.GREEN, 3));
    assertThat(BoardLines.whole(counted, Counted::steps).open()).isEqualTo(5);
    assertThat(BoardLines.whole(List.<Counted>of(), Counted::steps)).isEqualTo(LampCount.NONE);
  }
}
