package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matters.boundary.AskedTooOften;

/** Codes that people read out, and how fast they may be tried. */
class FollowCodeTest {

  @Test
  void aCodeHasEightSignsThatNobodyConfuses() {
    var codes = new HashSet<String>();
    for (int at = 0; at < 1_000; at++) {
      var code = FollowCode.fresh();
      assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
      codes.add(code);
    }
    assertThat(codes).hasSize(1_000);
  }

  @ParameterizedTest
  @CsvSource({
    "投诉-2026-000123, K7Q0-4T11, true",
    "' 投诉-2026-000123 ', k7q0 4t11, true",
    "投诉—2026—000123, K7QO4TIL, true",
    "投诉 2026 000123, K7Q0-4T11, true",
    "投诉-2026-000124, K7Q0-4T11, false",
    "投诉-2026-000123, K7Q0-4T12, false",
    "投诉-2026-000123, '', false",
    "'', K7Q0-4T11, false"
  })
  void itIsReadAsPeopleTypeIt(String number, String code, boolean same) {
    var mark = FollowCode.mark("投诉-2026-000123", "K7Q0-4T11");
    assertThat(FollowCode.mark(number, code).equals(mark)).isEqualTo(same);
  }

  @Test
  void nothingTypedIsNoCodeAndNoFault() {
    assertThat(FollowCode.mark(null, null)).hasSize(64);
  }

  @Test
  void whoTriesOnIsHeldToAPaceAndOthersAreNot() {
    var askers = new Askers();
    for (int at = 0; at < Askers.AT_ONCE; at++) {
      askers.take("203.0.113.7", 0);
    }
    assertThatThrownBy(() -> askers.take("203.0.113.7", 0))
        .isInstanceOfSatisfying(
            AskedTooOften.class,
            refused -> {
              assertThat(refused.retryAfterSeconds()).isEqualTo(5);
              assertThat(refused.status()).isEqualTo(429);
            });
    assertThatCode(() -> askers.take("203.0.113.8", 0)).doesNotThrowAnyException();
    assertThatCode(() -> askers.take(null, 0)).doesNotThrowAnyException();
    var later = TimeUnit.SECONDS.toNanos(6);
    assertThatCode(() -> askers.take("203.0.113.7", later)).doesNotThrowAnyException();
    assertThatThrownBy(() -> askers.take("203.0.113.7", later)).isInstanceOf(AskedTooOften.class);
  }
}
