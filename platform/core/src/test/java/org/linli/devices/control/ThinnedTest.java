package org.linli.devices.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.devices.entity.Point;

class ThinnedTest {

  private static List<Point> points(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Point(Instant.EPOCH.plusSeconds(i), i, null, null))
        .toList();
  }

  @Test
  void whatFitsStaysAsItIs() {
    var points = points(10);
    assertThat(SeriesReader.thinned(points, 10)).isSameAs(points);
    assertThat(SeriesReader.thinned(List.of(), 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10,1", "10,3", "10,9", "7,2", "20000,5000"})
  void noPointIsLostNorCountedTwice(int count, int wanted) {
    var thin = SeriesReader.thinned(points(count), wanted);
    assertThat(thin).hasSize(wanted);
    assertThat(thin.getFirst().low()).isZero();
    assertThat(thin.getLast().high()).isEqualTo(count - 1);
    for (int i = 1; i < thin.size(); i++) {
      assertThat(thin.get(i).low()).isEqualTo(thin.get(i - 1).high() + 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-5,1", "2147483647,5000"})
  void whoAsksForTooFewOrTooManyGetsWhatAChartCanShow(int wanted, int shown) {
    assertThat(SeriesReader.thinned(points(6000), wanted)).hasSize(shown);
  }

  @Test
  void aPointIsTheMeanOfItsNeighboursAndKeepsTheirEnds() {
    var hours =
        List.of(
            new Point(Instant.EPOCH, 10, 1.0, 50.0),
            new Point(Instant.EPOCH.plusSeconds(3600), 20, -3.0, 30.0));
    assertThat(SeriesReader.thinned(hours, 1))
        .containsExactly(new Point(Instant.EPOCH, 15, -3.0, 50.0));
  }
}
