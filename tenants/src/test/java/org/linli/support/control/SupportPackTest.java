package org.linli.support.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.identity.control.Functions;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

class SupportPackTest {

  private static String delivered() throws IOException {
    try (var stream = SupportPack.class.getClassLoader().getResourceAsStream(SupportPack.FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SupportPack read(String text) {
    return SupportPack.checked(
        Packs.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "support.yaml",
            SupportPack.class));
  }

  @Test
  void aVisitLastsEightHoursAtMostAndEveryWordIsKnown() throws IOException {
    var pack = read(delivered());
    assertThat(pack.mostHours()).isEqualTo(8);
    assertThat(pack.words())
        .isNotEmpty()
        .allMatch(word -> Functions.DELIVERED.of(word).isPresent());
  }

  @Test
  void noWordOpensWhatPeopleSaidOrWhoTheyAre() throws IOException {
    assertThat(read(delivered()).words())
        .doesNotContain("cases:read", "matters:read", "consents:read", "accounts:read")
        .noneMatch(word -> word.startsWith("home:") || word.startsWith("documents:"));
  }

  @ParameterizedTest
  @CsvSource({
    "mostHours: 8, mostHours: 25",
    "mostHours: 8, mostHours: 0",
    "lapseHours: 72, lapseHours: 721",
    "lapseHours: 72, lapseHours: 0",
    "places:read, places:write",
    "places:read, places:*",
    "version: 1, edition: 1",
    "mostHours: 8, mostHours: many"
  })
  void whatBreaksItsFormStopsTheStart(String right, String wrong) throws IOException {
    var broken = delivered().replace(right, wrong);
    assertThat(broken).isNotEqualTo(delivered());
    assertThatThrownBy(() -> read(broken)).isInstanceOf(PackFault.class);
  }
}
