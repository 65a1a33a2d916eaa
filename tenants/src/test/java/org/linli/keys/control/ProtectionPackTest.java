package org.linli.keys.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

class ProtectionPackTest {

  private static ProtectionPack read(String sealed) {
    var text =
        """
        version: 1
        level: GENERAL_3
        kinds: [PHONE]
        sealed: [%s]
        clear: []
        """
            .formatted(sealed);
    return Packs.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "columns.yaml",
        ProtectionPack.class);
  }

  @Test
  void aColumnStandsThereWithItsTableAndKey() {
    var pack = read("{column: matter.phone, key: [tenant_id, id], index: phone_index}");
    assertThat(pack.sealed())
        .containsExactly(
            new ProtectionPack.Sealed("matter.phone", List.of("tenant_id", "id"), "phone_index"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{column: matter, key: [id]}",
        "{column: matter.phone; drop table x, key: [id]}",
        "{column: matter.phone, key: []}",
        "{column: matter.phone}",
        "{column: matter.phone, key: [id]}, {column: matter.phone, key: [id]}"
      })
  void whatIsNoColumnWithAKeyIsAFault(String sealed) {
    assertThatThrownBy(() -> read(sealed)).isInstanceOf(PackFault.class);
  }
}
