package org.linli.collection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.collection.entity.CollectionMark;
import org.linli.testing.Requirement;

/** What a set of gathered points comes to. */
class CollectionMarkTest {

  private static final UUID DEVICE = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final long AT = 1_763_655_000_000L;

  @Test
  @Requirement("000-7.2.a.7-1")
  void aSetComesToTheSameInWhateverOrderItsPointsArrived() {
    var points = new ArrayList<>(points(50));
    var whole = together(points);
    Collections.shuffle(points, new Random(7));
    assertThat(together(points)).isEqualTo(whole);
    assertThat(together(points.subList(0, 20)).with(together(points.subList(20, 50))))
        .as("two halves laid together")
        .isEqualTo(whole);
  }

  @Test
  void everyPointThatIsMissingIsMissed() {
    var points = points(20);
    var marks = new HashSet<CollectionMark>();
    marks.add(together(points));
    for (int at = 0; at < points.size(); at++) {
      var fewer = new ArrayList<>(points);
      fewer.remove(at);
      marks.add(together(fewer));
    }
    assertThat(marks).hasSize(points.size() + 1);
  }

  @Test
  void deviceTimeNameAndValueAllCount() {
    var one = CollectionMark.of(DEVICE, AT, "smoke", 1.5);
    assertThat(CollectionMark.of(DEVICE, AT, "smoke", 1.5)).isEqualTo(one);
    assertThat(
            List.of(
                CollectionMark.of(new UUID(1, 1), AT, "smoke", 1.5),
                CollectionMark.of(DEVICE, AT + 1, "smoke", 1.5),
                CollectionMark.of(DEVICE, AT, "smoked", 1.5),
                CollectionMark.of(DEVICE, AT, "烟", 1.5),
                CollectionMark.of(DEVICE, AT, "smoke", Math.nextUp(1.5)),
                CollectionMark.of(DEVICE, AT, "smoke", -1.5)))
        .doesNotContain(one)
        .doesNotHaveDuplicates();
  }

  @Test
  void aZeroIsAZeroWithWhateverSign() {
    assertThat(CollectionMark.of(DEVICE, AT, "smoke", -0.0))
        .isEqualTo(CollectionMark.of(DEVICE, AT, "smoke", 0.0));
  }

  @Test
  void nothingAddsNothing() {
    var one = CollectionMark.of(DEVICE, AT, "smoke", 1.5);
    assertThat(one.with(CollectionMark.NOTHING)).isEqualTo(one);
    assertThat(together(List.of())).isEqualTo(CollectionMark.NOTHING);
  }

  private static List<CollectionMark> points(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> CollectionMark.of(DEVICE, AT + number, "smoke", number))
        .toList();
  }

  private static CollectionMark together(List<CollectionMark> points) {
    return points.stream().reduce(CollectionMark.NOTHING, CollectionMark::with);
  }
}
