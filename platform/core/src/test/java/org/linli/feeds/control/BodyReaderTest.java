package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.Unreadable;

class BodyReaderTest {

  private static final long EIGHT = Instant.parse("2026-01-01T08:00:00Z").toEpochMilli();

  private static List<SentReading> read(String body) {
    return BodyReader.read(body.getBytes(StandardCharsets.UTF_8), 10);
  }

  @Test
  void aReadingMayStandAloneInAnArrayOrUnderItsName() {
    var expected =
        new SentReading(
            EIGHT, List.of(SentValue.number("smoke", 3), SentValue.number("battery", 90.5)));
    var one =
        "{\"ts\":\"2026-01-01T08:00:00Z\",\"values\":{\"smoke\":3,\"battery\":90.5},\"seq\":7}";
    assertThat(read(one)).containsExactly(expected);
    assertThat(read("[" + one + "," + one + "]")).containsExactly(expected, expected);
    assertThat(read("{\"gateway\":{\"id\":[1]},\"readings\":[" + one + "]}"))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-01-01T08:00:00Z\"",
        "\"2026-01-01T16:00:00+08:00\"",
        "\"2026-01-01T08:00:00.000Z\"",
        "1767254400000"
      })
  void timesAreIsoWithAnOffsetOrMilliseconds(String ts) {
    assertThat(read("{\"ts\":" + ts + ",\"values\":{\"a\":1}}").getFirst().at()).isEqualTo(EIGHT);
  }

  @Test
  void whatIsNoNumberStaysVisibleForTheDeadLetter() {
    assertThat(
            read("{\"ts\":1,\"values\":{\"a\":\"x\",\"b\":true,\"c\":null,\"d\":[1,2],\"e\":{\"f\":1},\"g\":1e999}}")
                .getFirst()
                .values())
        .containsExactly(
            SentValue.other("a", "\"x\""),
            SentValue.other("b", "true"),
            SentValue.other("c", "null"),
            SentValue.other("d", "[]"),
            SentValue.other("e", "{}"),
            SentValue.other("g", "1e999"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "nonsense",
        "{",
        "[]",
        "{}",
        "3",
        "null",
        "[1]",
        "[[]]",
        "{\"ts\":1}",
        "{\"values\":{\"a\":1}}",
        "{\"ts\":1,\"values\":{}}",
        "{\"ts\":1,\"values\":[1]}",
        "{\"ts\":null,\"values\":{\"a\":1}}",
        "{\"ts\":\"yesterday\",\"values\":{\"a\":1}}",
        "{\"ts\":\"2026-01-01T08:00:00\",\"values\":{\"a\":1}}",
        "{\"ts\":1.5,\"values\":{\"a\":1}}",
        "{\"ts\":1,\"values\":{\"a\":1}} {}",
        "{\"ts\":1,\"values\":{\"a\":1,\"a\":2}}",
        "{\"ts\":99999999999999999999,\"values\":{\"a\":1}}",
        "{\"readings\":{}}",
        "{\"readings\":[{\"readings\":[]}]}",
        "{\"ts\":1,\"values\":{\"a\":NaN}}"
      })
  void whatIsNotOfTheFormIsRefusedWhole(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(Unreadable.class);
  }

  @Test
  void anAbyssOfBracketsIsRefused() {
    assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> read("{\"x\":" + "[".repeat(100_000))).isInstanceOf(Unreadable.class);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThatThrownBy(() -> BodyReader.read(new byte[] {(byte) 0xff, (byte) 0xfe, 1}, 10))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void tooManyReadingsAreRefusedBeforeTheRestIsRead() {
    var one = "{\"ts\":1,\"values\":{\"a\":1}}";
    assertThat(read("[" + (one + ",").repeat(9) + one + "]")).hasSize(10);
    assertThatThrownBy(() -> read("[" + (one + ",").repeat(10) + one + "]"))
        .isInstanceOfSatisfying(
            BatchTooLarge.class, refusal -> assertThat(refusal.status()).isEqualTo(413));
  }

  @Test
  void whatIsWrittenReadsTheSame() {
    var readings =
        List.of(
            new SentReading(
                EIGHT, List.of(SentValue.number("a", 1.25), SentValue.other("b", "\"x\""))),
            new SentReading(
                -1, List.of(SentValue.other("c", "true"), SentValue.other("d", "null"))),
            new SentReading(
                Long.MAX_VALUE, List.of(SentValue.other("e", "[]"), SentValue.other("f", "{}"))));
    assertThat(read(BodyWriter.write(readings))).isEqualTo(readings);
  }

  @Test
  void ofADeviceWithoutAClockTheTimeOfArrivalCounts() {
    var timeless = "{\"values\":{\"t\":1}}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(BodyReader.arrived(timeless, 77)).singleElement().extracting("at").isEqualTo(77L);
    var timed =
        "{\"ts\":\"soon\",\"values\":{\"t\":1}}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(BodyReader.arrived(timed, 78)).singleElement().extracting("at").isEqualTo(78L);
    var two =
        "[{\"values\":{\"t\":1}},{\"values\":{\"t\":2}}]"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BodyReader.arrived(two, 79)).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> BodyReader.read(timeless, 10)).isInstanceOf(Unreadable.class);
  }
}
