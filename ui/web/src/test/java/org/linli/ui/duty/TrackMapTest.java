package org.linli.ui.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.field.entity.TrackPoint;

/** A long way is told by its stops. */
class TrackMapTest {

  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

  private static List<TrackPoint> way(int points) {
    return IntStream.range(0, points)
        .mapToObj(at -> new TrackPoint(AT.plusSeconds(60L * at), 104, 30, 5))
        .toList();
  }

  @Test
  void aShortWayIsShownWhole() {
    assertThat(TrackMap.stops(way(24))).hasSize(24);
    assertThat(TrackMap.stops(List.of())).isEmpty();
  }

  @Test
  void ofALongWayFirstAndLastStayAndTheRestLiesEvenlyBetween() {
    var way = way(480);
    assertThat(TrackMap.stops(way))
        .hasSize(24)
        .doesNotHaveDuplicates()
        .startsWith(way.getFirst())
        .endsWith(way.getLast());
  }

  @Test
  void aPositionIsFreshForFiveMinutes() {
    var point = way(1).getFirst();
    assertThat(TrackMap.isFresh(point, AT.plusSeconds(300))).isTrue();
    assertThat(TrackMap.isFresh(point, AT.plusSeconds(301))).isFalse();
  }
}
