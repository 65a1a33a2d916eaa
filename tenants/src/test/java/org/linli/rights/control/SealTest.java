package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
}
