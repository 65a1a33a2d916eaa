package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NoncesTest {

  private static final String HOST = "203.0.113.7";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
  private final Nonces nonces = new Nonces(now::get);

  @Test
  void oneIsFreshForTwoMinutes() {
    var nonce = nonces.fresh(HOST);
    assertThat(nonces.isFresh(nonce, HOST)).isTrue();
    now.updateAndGet(then -> then.plus(Duration.ofSeconds(119)));
    assertThat(nonces.isFresh(nonce, HOST)).isTrue();
    now.updateAndGet(then -> then.plus(Duration.ofSeconds(1)));
    assertThat(nonces.isFresh(nonce, HOST)).isFalse();
  }

  @Test
  void whatWasNotMadeHereIsNone() {
    var nonce = nonces.fresh(HOST);
    assertThat(new Nonces(now::get).isFresh(nonce, HOST)).as("of another door").isFalse();
    assertThat(nonces.isFresh(null, HOST)).isFalse();
    assertThat(nonces.isFresh("", HOST)).isFalse();
    assertThat(nonces.isFresh("0".repeat(nonce.length()), HOST)).isFalse();
    var later = "f" + nonce.substring(1);
    assertThat(nonces.isFresh(later, HOST)).as("with a later time").isFalse();
    assertThat(nonces.fresh(HOST)).isNotEqualTo(nonce);
  }

  @Test
  void whoCountsMustCountOnAndWhoDoesNotUsesItOnce() {
    var counted = nonces.fresh(HOST);
    assertThat(nonces.use(counted, 1)).isTrue();
    assertThat(nonces.use(counted, 1)).isFalse();
    assertThat(nonces.use(counted, 3)).isTrue();
    assertThat(nonces.use(counted, 2)).isFalse();
    assertThat(nonces.use(counted, 0)).isFalse();
    var once = nonces.fresh(HOST);
    assertThat(nonces.use(once, 0)).isTrue();
    assertThat(nonces.use(once, 0)).isFalse();
  }

  @Test
  void aWordThatOneHostWasToldIsWorthNothingFromAnother() {
    var nonce = nonces.fresh(HOST);
    assertThat(nonces.isFresh(nonce, HOST)).isTrue();
    assertThat(nonces.isFresh(nonce, "203.0.113.8")).isFalse();
    assertThat(nonces.isFresh(nonce, "")).isFalse();
  }
}
