package org.linli.quotas.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.quotas.entity.QuotaKind;

class QuotaPackTest {

  private static String delivered() throws IOException {
    try (var stream = QuotaPack.class.getClassLoader().getResourceAsStream(QuotaPack.FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static QuotaPack read(String text) {
    return QuotaPack.checked(
        Packs.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "quotas.yaml",
            QuotaPack.class));
  }

  @Test
  void everyKindHasALimitAndAPrice() throws IOException {
    var pack = read(delivered());
    for (var kind : QuotaKind.values()) {
      assertThat(pack.quota(kind).soft()).as(kind.name()).isPositive();
      assertThat(pack.price(kind).of(1)).as(kind.name()).isNotNegative();
    }
    assertThat(pack.price(QuotaKind.MESSAGES).of(20_000)).isEqualTo(2);
    assertThat(pack.rows().of("reading")).isGreaterThan(pack.rows().of("notice"));
  }

  @ParameterizedTest
  @CsvSource({
    "JOBS:, DONE:",
    "soft: 500, soft: 5000",
    "atOnce: 3, atOnce: 0",
    "retentionDays: 400, retentionDays: 30",
    "version: 1, edition: 1",
    "units: 0, units: -1",
    "hard: 1000, hard: many"
  })
  void whatBreaksItsFormStopsTheStart(String right, String wrong) throws IOException {
    var broken = delivered().replace(right, wrong);
    assertThat(broken).isNotEqualTo(delivered());
    assertThatThrownBy(() -> read(broken)).isInstanceOf(PackFault.class);
  }
}
