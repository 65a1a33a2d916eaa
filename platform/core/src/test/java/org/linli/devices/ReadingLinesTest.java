package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.devices.entity.ReadingDay;
import org.linli.devices.entity.ReadingLines;

class ReadingLinesTest {

  @Test
  void whatIsAddedIsReadValueByValueInItsOrder() {
    var lines = new StringBuilder();
    ReadingLines.add(lines, 1_732_250_000_000L, "{\"smoke\":2.3,\"battery\":90}");
    ReadingLines.add(lines, 1_732_250_060_000L, "{\"smoke\":-1.5E-7}");
    assertThat(lines.toString())
        .isEqualTo("1732250000000{\"smoke\":2.3,\"battery\":90}\n1732250060000{\"smoke\":-1.5E-7}");
    assertThat(read(lines.toString()))
        .containsExactly(
            "1732250000000 smoke 2.3", "1732250000000 battery 90.0", "1732250060000 smoke -1.5E-7");
  }

  @Test
  void oldMomentsHaveAsManyDigitsAsNewOnes() {
    var lines = new StringBuilder();
    var old = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    ReadingLines.add(lines, old, "{\"a\":1}");
    assertThat(lines.toString()).isEqualTo("0946684800000{\"a\":1}");
    assertThat(read(lines.toString())).containsExactly("946684800000 a 1.0");
  }

  @Test
  void spacesAndNothingAtAllAreUnderstood() {
    assertThat(read("1732250000000{\"a\": 1, \"b\": 2 }"))
        .containsExactly("1732250000000 a 1.0", "1732250000000 b 2.0");
    assertThat(read("1732250000000{}\n1732250000001{\"a\":1}"))
        .containsExactly("1732250000001 a 1.0");
    assertThat(read("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 10_000_000_000_000L})
  void aMomentThatNeedsOtherDigitsIsNone(long at) {
    var lines = new StringBuilder();
    assertThatThrownBy(() -> ReadingLines.add(lines, at, "{}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T15:59:59.999Z, 2026-11-21, 2026-11-20T16:00:00Z",
    "2026-11-21T16:00:00Z, 2026-11-22, 2026-11-21T16:00:00Z",
    "2000-01-01T00:00:00Z, 2000-01-01, 1999-12-31T16:00:00Z"
  })
  void aDayIsOneInChina(Instant at, LocalDate day, Instant begin) {
    assertThat(ReadingDay.of(at.toEpochMilli())).isEqualTo(day);
    assertThat(Instant.ofEpochMilli(ReadingDay.begin(at.toEpochMilli()))).isEqualTo(begin);
  }

  private static List<String> read(String lines) {
    var read = new ArrayList<String>();
    ReadingLines.read(lines, (at, metric, value) -> read.add(at + " " + metric + " " + value));
    return read;
  }
}
