package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  private final Seal seal = new Seal(new byte[32]);

  @Test
  void equalPartsHaveEqualSealsAndOthersNot() {
    assertThat(seal.of("a", 1)).isEqualTo(seal.of("a", 1)).hasSize(64);
    assertThat(seal.of("a", 2)).isNotEqualTo(seal.of("a", 1));
    assertThat(new Seal("another key of thirty-two bytes!".getBytes()).of("a", 1))
        .isNotEqualTo(seal.of("a", 1));
  }

  @Test
  void noTextCanBeShiftedIntoItsNeighbour() {
    assertThat(seal.of("ab", "c")).isNotEqualTo(seal.of("a", "bc"));
    assertThat(seal.of("a\u001fb", "c")).isNotEqualTo(seal.of("a", "b\u001fc"));
    assertThat(seal.of("", null)).isNotEqualTo(seal.of(null, ""));
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new Seal(new byte[8])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theKeyIsMadeOnceAndForItsOwnerAlone(@TempDir Path home) throws IOException {
    var file = home.resolve("secrets/seal.key");
    var key = SealKey.fromFile(file);
    assertThat(key).hasSize(32);
    assertThat(SealKey.fromFile(file)).isEqualTo(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.list(file.getParent())).hasSize(1);
  }
}
