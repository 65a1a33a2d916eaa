package org.linli.look.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ColourScaleTest {

  @Test
  void noneHasAColourOfItsOwn() {
    var scale = ColourScale.of(List.of(0L, 3L, 9L));
    assertThat(scale.colour(0)).isEqualTo("--linli-scale-0");
    assertThat(scale.classOf(3)).isPositive();
  }

  @Test
  void aQuietCityHasOneClassAlone() {
    var scale = ColourScale.of(List.of(0L, 0L, 0L));
    assertThat(scale.legend()).containsExactly("0");
    assertThat(scale.classOf(7)).isZero();
  }

  @Test
  void nothingAtAllIsAQuietCityToo() {
    assertThat(ColourScale.of(List.of()).legend()).containsExactly("0");
  }

  @Test
  void equalCountsAlwaysGetTheSameColour() {
    var scale = ColourScale.of(List.of(2L, 2L, 2L, 2L, 2L, 8L));
    assertThat(scale.classOf(2)).isEqualTo(scale.classOf(2)).isPositive();
    assertThat(scale.classOf(8)).isGreaterThanOrEqualTo(scale.classOf(2));
  }

  @Test
  void moreIsNeverPaler() {
    var scale = ColourScale.of(LongStream.rangeClosed(0, 20).boxed().toList());
    for (var count = 1L; count <= 40; count++) {
      assertThat(scale.classOf(count)).isGreaterThanOrEqualTo(scale.classOf(count - 1));
    }
    assertThat(scale.classOf(20)).isEqualTo(ColourScale.CLASSES - 1);
  }

  @Test
  void aSingleGreatCountDoesNotMakeAllOthersLookEmpty() {
    var scale = ColourScale.of(List.of(1L, 2L, 3L, 4L, 1_000L));
    assertThat(List.of(scale.classOf(1), scale.classOf(2), scale.classOf(3), scale.classOf(4)))
        .doesNotHaveDuplicates()
        .doesNotContain(0);
  }

  @Test
  void theLegendNamesEveryClassWithoutGapOrOverlap() {
    var scale = ColourScale.of(LongStream.rangeClosed(1, 12).boxed().toList());
    assertThat(scale.legend()).containsExactly("0", "1–3", "4–6", "7–9", "10+");
  }
}
