package org.linli.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions in Maven's order. */
class MavenVersionTest {

  @ParameterizedTest
  @CsvSource({
    "1.9, 1.10",
    "1.0-alpha, 1.0-beta",
    "1.0-alpha2, 1.0-alpha10",
    "1.0-rc1, 1.0",
    "1.0-SNAPSHOT, 1.0",
    "1.0, 1.0-sp",
    "1.0, 1.0.1",
    "2.0.0.RC1, 2.0.0.Final",
    "4.1.100.Final, 4.1.101.Final",
    "20231013, 20240303",
    "33.0.0-jre, 33.1.0-jre",
    "1.2.3, 12345678901234567890"
  })
  void theFirstIsOlder(String older, String newer) {
    assertThat(MavenVersion.of(older)).isLessThan(MavenVersion.of(newer));
    assertThat(MavenVersion.of(newer)).isGreaterThan(MavenVersion.of(older));
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "1.0, 1.0.0", "1.0.Final, 1.0", "1.0-ga, 1.0.0", "2.0-CR1, 2.0-rc1"})
  void bothAreTheSame(String one, String other) {
    assertThat(MavenVersion.of(one)).isEqualByComparingTo(MavenVersion.of(other));
  }
}
