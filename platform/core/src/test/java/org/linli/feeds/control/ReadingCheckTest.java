package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.MetricType;
import org.linli.packs.Text;

class ReadingCheckTest {

  private static final Text NAME = new Text("名", "name");
  private static final Metric NUMBER =
      new Metric(MetricType.NUMBER, "%", 0.0, 100.0, 0, null, NAME);
  private static final Metric UNBOUNDED =
      new Metric(MetricType.NUMBER, "1", null, null, 0, null, NAME);
  private static final Metric FLAG = new Metric(MetricType.FLAG, null, null, null, 0, null, NAME);
  private static final Metric STATE =
      new Metric(MetricType.STATE, null, null, null, 0, Map.of(0, NAME, 2, NAME), NAME);
  private static final long NOW = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

  private static Optional<Reason> check(Metric metric, double value) {
    return ReadingCheck.value(metric, SentValue.number("m", value));
  }

  @ParameterizedTest
  @CsvSource({"0,true", "100,true", "50.5,true", "-0.001,false", "100.001,false", "1e300,false"})
  void theBoundsOfANumberBelongToIt(double value, boolean taken) {
    assertThat(check(NUMBER, value))
        .isEqualTo(taken ? Optional.empty() : Optional.of(Reason.OUT_OF_RANGE));
  }

  @Test
  void withoutBoundsEveryNumberIsTaken() {
    assertThat(check(UNBOUNDED, -1e300)).isEmpty();
    assertThat(check(UNBOUNDED, 1e300)).isEmpty();
  }

  @Test
  void aFlagIsZeroOrOneOrATruth() {
    assertThat(check(FLAG, 0)).isEmpty();
    assertThat(check(FLAG, 1)).isEmpty();
    assertThat(check(FLAG, 2)).contains(Reason.OUT_OF_RANGE);
    assertThat(check(FLAG, 0.5)).contains(Reason.OUT_OF_RANGE);
    assertThat(ReadingCheck.value(FLAG, SentValue.other("m", "true"))).isEmpty();
    assertThat(ReadingCheck.number(SentValue.other("m", "true"))).isEqualTo(1);
    assertThat(ReadingCheck.number(SentValue.other("m", "false"))).isZero();
    assertThat(ReadingCheck.value(FLAG, SentValue.other("m", "\"true\"")))
        .contains(Reason.WRONG_TYPE);
  }

  @Test
  void aStateIsOneOfItsNumbers() {
    assertThat(check(STATE, 0)).isEmpty();
    assertThat(check(STATE, 2)).isEmpty();
    assertThat(check(STATE, 1)).contains(Reason.UNKNOWN_STATE);
    assertThat(check(STATE, 4_294_967_298.0)).contains(Reason.UNKNOWN_STATE);
    assertThat(check(STATE, 0.5)).contains(Reason.WRONG_TYPE);
    assertThat(ReadingCheck.value(STATE, SentValue.other("m", "true"))).contains(Reason.WRONG_TYPE);
  }

  @ParameterizedTest
  @CsvSource({"null", "[]", "{}", "true", "\"12\""})
  void whatIsNoNumberIsOfTheWrongType(String other) {
    assertThat(ReadingCheck.value(NUMBER, SentValue.other("m", other))).contains(Reason.WRONG_TYPE);
  }

  @Test
  void aMetricThatTheModelDoesNotKnowIsUnknown() {
    assertThat(check(null, 1)).contains(Reason.UNKNOWN_METRIC);
  }

  @ParameterizedTest
  @CsvSource({
    "0,",
    "300000,",
    "300001,TIME_IN_FUTURE",
    "-86400000,",
    "-1000000000000,TIME_TOO_OLD"
  })
  void aTimeFarInTheFutureOrBeforeTheseDevicesIsAnError(long offset, Reason reason) {
    assertThat(ReadingCheck.time(NOW + offset, NOW)).isEqualTo(Optional.ofNullable(reason));
  }

  @ParameterizedTest
  @CsvSource({"5000,false", "5001,true", "-5000,false", "-5001,true"})
  void aClockIsOffBeyondFiveSeconds(long offset, boolean off) {
    assertThat(ReadingCheck.isClockOff(offset)).isEqualTo(off);
  }

  @Test
  void olderThanTenMinutesOnArrivalIsHistory() {
    assertThat(ReadingCheck.isLive(NOW - 600_000, NOW)).isTrue();
    assertThat(ReadingCheck.isLive(NOW - 600_001, NOW)).isFalse();
  }
}
