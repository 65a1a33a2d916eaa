package org.linli.health.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.TestPlatform;

class DatabaseProbeTest {

  @ParameterizedTest
  @CsvSource({
    "PostgreSQL 18.1 on x86_64-pc-linux-gnu compiled by gcc,PostgreSQL 18.1",
    "CockroachDB CCL v26.2.0 (x86_64-pc-linux-gnu built 2026),CockroachDB CCL v26.2.0 (x86_64-pc-linux",
    "short,short"
  })
  void theMachineIsNobodysBusiness(String version, String told) {
    assertThat(DatabaseProbe.shortened(version)).isEqualTo(told);
  }

  @Test
  void theDatabaseAnswersWithItsVersionAndHowLongItTook() {
    var platform = TestPlatform.shared();
    var probe = new DatabaseProbe(platform.jdbi());
    var part = platform.scopes().asSystem("test", probe::database);
    assertThat(part.up()).isTrue();
    assertThat(part.version()).startsWith("PostgreSQL").doesNotContain(" on ");
    assertThat(part.answeredMicros()).isPositive();
  }
}
