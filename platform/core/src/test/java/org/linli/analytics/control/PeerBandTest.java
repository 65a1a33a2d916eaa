package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.linli.testing.Requirement;

/** The band of like homes, and that it tells of none of them. */
class PeerBandTest {

  private static List<Double> homes(double... used) {
    return DoubleStream.of(used).boxed().toList();
  }

  @Test
  @Requirement("000-7.2.d.5")
  void withFewerThanTenOthersNothingIsCompared() {
    assertThat(PeerBand.of(homes(1, 2, 3, 4, 5, 6, 7, 8, 9), 10)).isNull();
    assertThat(PeerBand.of(homes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 10)).isNotNull();
  }

  @Test
  @Requirement("000-7.2.d.5")
  void theBandIsRoundedSoThatItsEndsAreNoHomesOwnFigure() {
    var others = homes(1.111, 1.222, 1.333, 1.444, 1.555, 1.666, 1.777, 1.888, 1.999, 2.111, 2.222);
    var band = PeerBand.of(others, 10);
    assertThat(others).doesNotContain(band.low(), band.middle(), band.high());
    assertThat(band.low()).isEqualTo(1.4);
    assertThat(band.high()).isEqualTo(2.0);
  }

  @Test
  void howManyHomesThereAreIsToldInSteps() {
    assertThat(PeerBand.of(homes(DoubleStream.generate(() -> 3).limit(37).toArray()), 10).atLeast())
        .isEqualTo(20);
  }

  @Test
  void aboveIsMeasuredInWidthsOfTheBand() {
    var band = PeerBand.of(homes(1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3), 10);
    assertThat(band.above(band.high())).isZero();
    assertThat(band.above(band.high() + 2 * (band.high() - band.low()))).isCloseTo(2, within(1e-9));
    assertThat(band.above(0)).isZero();
    assertThat(band.end(2)).isCloseTo(band.high() + 2 * (band.high() - band.low()), within(1e-9));
  }

  @Test
  void whereAllAreAlikeATenthOfTheirUseIsTheWidth() {
    var band = PeerBand.of(homes(DoubleStream.generate(() -> 5).limit(12).toArray()), 10);
    assertThat(band.above(6)).isCloseTo(2, within(1e-9));
  }
}
