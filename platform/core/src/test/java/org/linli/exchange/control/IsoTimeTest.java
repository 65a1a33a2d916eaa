package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments are written as Java writes them. */
class IsoTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T18:53:07Z",
        "2026-01-01T00:00:00.100Z",
        "2026-01-01T00:00:00.000001Z",
        "2026-01-01T00:00:00.000000001Z",
        "1969-12-31T23:59:59.999999Z",
        "1000-01-01T00:00:00Z",
        "0999-12-31T23:59:59Z",
        "9999-12-31T23:59:59.999999999Z",
        "+10000-01-01T00:00:00Z",
        "-0044-03-15T12:00:00Z"
      })
  void aMomentIsWrittenAsItIsRead(String text) {
    assertThat(IsoTime.of(Instant.parse(text))).isEqualTo(text);
    assertThat(IsoTime.ascii(Instant.parse(text))).asString().isEqualTo(text);
  }

  @Test
  void anyOtherAsWell() {
    var random = new Random(7);
    for (int turn = 0; turn < 10_000; turn++) {
      var moment =
          Instant.ofEpochSecond(
              random.nextLong(-60_000_000_000L, 250_000_000_000L),
              random.nextInt(1_000_000) * 1000L);
      assertThat(IsoTime.of(moment)).isEqualTo(moment.toString());
    }
  }
}
