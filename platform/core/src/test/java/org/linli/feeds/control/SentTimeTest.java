package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T08:40:00Z",
        "2026-11-21T08:40:00.1Z",
        "2026-11-21T08:40:00.123Z",
        "2026-11-21T08:40:00.123456789Z",
        "2024-02-29T23:59:59.999Z",
        "1969-12-31T23:59:59.5Z",
        "2026-11-21T16:40:00+08:00",
        "2026-11-21T08:40Z",
        "+12026-11-21T08:40:00Z"
      })
  void theQuickWayAndTheGeneralOneAgree(String text) {
    assertThat(SentTime.millis(text))
        .isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
  }

  @Test
  void theyAgreeOnAnyMoment() {
    var random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      var at = Instant.ofEpochMilli(random.nextLong(-4_000_000_000_000L, 8_000_000_000_000L));
      assertThat(SentTime.millis(at.toString())).isEqualTo(at.toEpochMilli());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-21T08:40:00",
        "2026-13-21T08:40:00Z",
        "2026-02-29T08:40:00Z",
        "2026-11-21T24:40:00Z",
        "2026-11-21T08:60:00Z",
        "2026-11-21T08:40:60Z",
        "2026-11-21T08:40:0xZ",
        "2026-11-21T08:40:00.12 Z",
        "2026-11-21T08:40:00.1234567890Z",
        "-026-11-21T08:40:00Z"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> SentTime.millis(text)).isInstanceOf(DateTimeException.class);
  }
}
