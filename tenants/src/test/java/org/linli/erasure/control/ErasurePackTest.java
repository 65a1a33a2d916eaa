package org.linli.erasure.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.erasure.entity.ErasureTerm;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

class ErasurePackTest {

  private static String delivered() throws IOException {
    try (var stream = ErasurePack.class.getClassLoader().getResourceAsStream(ErasurePack.FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ErasurePack read(String text) {
    return ErasurePack.checked(
        Packs.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "erasure.yaml",
            ErasurePack.class));
  }

  @Test
  void logsAreKeptHalfAYearAndVideosAMonthAtLeast() throws IOException {
    assertThat(read(delivered()).terms())
        .anyMatch(term -> term.kind().equals("logs") && term.days() >= 183)
        .anyMatch(term -> term.kind().equals("video") && term.days() >= 30)
        .extracting(ErasureTerm::kind)
        .doesNotHaveDuplicates();
  }

  @Test
  void theAuditLogStays() throws IOException {
    assertThat(read(delivered()).kept()).containsKeys("audit_entry", "tenant_erasure", "account");
  }

  @ParameterizedTest
  @CsvSource({
    "exportDays: 1, exportDays: 0",
    "exportDays: 1, exportDays: 366",
    "leastDays: 30, leastDays: 0",
    "days: 183, days: 0",
    "days: 183, days: 36526",
    "days: 183, days: many",
    "case_file, ward",
    "table: support_visit, table: audit_entry",
    "version: 1, edition: 1",
    "name: logs, called: logs",
    "name: shared, name: unit",
    "name: unit-event, name: units"
  })
  void whatBreaksItsFormStopsTheStart(String right, String wrong) throws IOException {
    var broken = delivered().replaceFirst(right, wrong);
    assertThat(broken).isNotEqualTo(delivered());
    assertThatThrownBy(() -> read(broken)).isInstanceOf(PackFault.class);
  }
}
