package org.linli.singlesignon.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.pace.PerMinute;

class PaceTest {

  private Instant now = Instant.parse("2026-01-01T08:00:30Z");

  @Test
  void soManyInAMinuteAndAsManyInTheNext() {
    var pace = new PerMinute(2, () -> now);
    assertThat(pace.next()).isTrue();
    assertThat(pace.next()).isTrue();
    assertThat(pace.next()).isFalse();
    now = now.plus(Duration.ofSeconds(29));
    assertThat(pace.next()).isFalse();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(pace.next()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://id.example, https://id.example/token, true",
    "https://id.example, https://tokens.example/token, true",
    "https://id.example, http://id.example/token, false",
    "https://id.example, http://127.0.0.1:9082/token, false",
    "https://id.example, https://localhost/token, false",
    "http://localhost:8080, http://127.0.0.1:8080/token, true",
    "http://localhost:8080, https://id.example/token, true",
    "https://id.example, https://user@id.example/token, false",
    "https://id.example, ftp://id.example/token, false"
  })
  void aProviderElsewhereCannotSendUsToThisMachine(String issuer, URI endpoint, boolean followed) {
    assertThat(Endpoint.isNamedBy(issuer, endpoint)).isEqualTo(followed);
    assertThat(Endpoint.isNamedBy(issuer, null)).isFalse();
  }
}
