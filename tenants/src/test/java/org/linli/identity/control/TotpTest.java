package org.linli.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of RFC 6238 and RFC 4648, and which codes are near enough. */
class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

  /** Appendix B, SHA-1; eight digits there, of which ours are the last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theCodesAreThoseOfTheStandard(long seconds, String code) {
    var step = Totp.step(Instant.ofEpochSecond(seconds));
    assertThat("%08d".formatted(Totp.truncated(SECRET, step) % 100_000_000)).isEqualTo(code);
    assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void theLettersAreThoseOfTheStandard(String bytes, String letters) {
    assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
  }

  @Test
  void aClockMayBeOffByHalfAMinuteAndNoMore() {
    for (int off = -1; off <= 1; off++) {
      var code = Totp.code(SECRET, Totp.step(NOW) + off);
      assertThat(Totp.of(SECRET, code, NOW, 0)).hasValue(Totp.step(NOW) + off);
    }
    for (var off : new Duration[] {Duration.ofSeconds(-60), Duration.ofSeconds(60)}) {
      var code = Totp.code(SECRET, Totp.step(NOW.plus(off)));
      assertThat(Totp.of(SECRET, code, NOW, 0)).isEmpty();
    }
  }

  @Test
  void noCodeIsGoodTwiceNorOneBeforeTheLast() {
    var here = Totp.step(NOW);
    assertThat(Totp.of(SECRET, Totp.code(SECRET, here), NOW, here)).isEmpty();
    assertThat(Totp.of(SECRET, Totp.code(SECRET, here - 1), NOW, here)).isEmpty();
    assertThat(Totp.of(SECRET, Totp.code(SECRET, here + 1), NOW, here)).hasValue(here + 1);
  }

  @Test
  void whatIsNoCodeIsNoCode() {
    for (var typed : new String[] {"", "000000", "12345", "abcdef", "１２３４５６"}) {
      assertThat(Totp.of(SECRET, typed, NOW, 0)).as(typed).isEmpty();
    }
  }
}
