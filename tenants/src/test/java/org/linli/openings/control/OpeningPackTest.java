package org.linli.openings.control;

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

class OpeningPackTest {

  private static String delivered() throws IOException {
    try (var stream = OpeningPack.class.getClassLoader().getResourceAsStream(OpeningPack.FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static OpeningPack read(String text) {
    return OpeningPack.checked(
        Packs.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "templates.yaml",
            OpeningPack.class));
  }

  @Test
  void aTemplateIsFoundByItsId() throws IOException {
    var pack = read(delivered());
    assertThat(pack.named("government-small")).isPresent();
    assertThat(pack.named("none")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "id: ppp, id: government",
    "id: ppp, id: P P P",
    "mode: PPP, mode: MONARCHY",
    "soft: 1000000, soft: 9000000",
    "soft: 1000000, soft: 0",
    "MESSAGES, WISHES",
    "version: 1, edition: 1"
  })
  void whatBreaksItsFormStopsTheStart(String right, String wrong) throws IOException {
    var broken = delivered().replaceFirst(right, wrong);
    assertThat(broken).isNotEqualTo(delivered());
    assertThatThrownBy(() -> read(broken)).isInstanceOf(PackFault.class);
  }

  @Test
  void withoutTemplatesThereIsNoPack() {
    assertThatThrownBy(() -> read("version: 1\ntemplates: []\n")).isInstanceOf(PackFault.class);
  }
}
