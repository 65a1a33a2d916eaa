package org.linli.cityfolder.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

  /** The figures of the W3C's understanding of 1.4.3 and of common checkers. */
  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21",
    "#ffffff, #ffffff, 1",
    "#767676, #ffffff, 4.54",
    "#777777, #ffffff, 4.48",
    "#0b6b70, #ffffff, 6.27",
  })
  void contrastIsThatOfTheStandard(String one, String other, double ratio) {
    assertThat(Colour.of(one).contrast(Colour.of(other))).isCloseTo(ratio, within(0.02));
    assertThat(Colour.of(other).contrast(Colour.of(one))).isCloseTo(ratio, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#fff", "#12345g", "#0b6b70;}", "url(x)", "#0b6b7000"})
  void nothingElseIsAColour(String text) {
    assertThatThrownBy(() -> Colour.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aColourIsWrittenAsAStyleSaysIt() {
    assertThat(Colour.of("#0B6B70")).hasToString("#0b6b70");
    assertThat(Colour.of("#0b6b70").clear(0.1)).isEqualTo("rgba(11, 107, 112, 0.1)");
  }
}
