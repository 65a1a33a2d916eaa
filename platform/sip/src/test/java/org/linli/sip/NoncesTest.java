package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NoncesTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
  private final Nonces nonces = new Nonces(now::get);

  @Test
  void oneIsFreshForTwoMinutes() {
    var nonce = nonces.fresh();
    assertThat(nonces.isFresh(nonce)).isTrue();
    now.updateAndGet(then -> then.plus(Duration.ofSeconds(119)));
    assertThat(nonces.isFresh(nonce)).isTrue();
    now.updateAndGet(then -> then.plus(Duration.ofSeconds(1)));
    assertThat(nonces.isFresh(nonce)).isFalse();
  }

  @Test
  void whatWasNotMadeHereIsNone() {
    var nonce = nonces.fresh();
    assertThat(new Nonces(now::get).isFresh(nonce)).as("of another door").isFalse();
    assertThat(nonces.isFresh(null)).isFalse();
    assertThat(nonces.isFresh("")).isFalse();
    assertThat(nonces.isFresh("0".repeat(nonce.length()))).isFalse();
    var later = "f" + nonce.substring(1);
    assertThat(nonces.isFresh(later)).as("with a later time").isFalse();
    assertThat(nonces.fresh()).isNotEqualTo(nonce);
  }

  @Test
  void whoCountsMustCountOnAndWhoDoesNotUsesItOnce() {
    var counted = nonces.fresh();
    assertThat(nonces.use(counted, 1)).isTrue();
    assertThat(nonces.use(counted, 1)).isFalse();
    assertThat(nonces.use(counted, 3)).isTrue();
    assertThat(nonces.use(counted, 2)).isFalse();
    assertThat(nonces.use(counted, 0)).isFalse();
    var once = nonces.fresh();
    assertThat(nonces.use(once, 0)).isTrue();
    assertThat(nonces.use(once, 0)).isFalse();
  }
}
