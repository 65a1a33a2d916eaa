package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;

/** A line that stands on paper later is looked at when it is typed. */
class PrintedLineTest {

  private static void refused(String given, String rule) {
    assertThatThrownBy(() -> PrintedLine.checked("title", given, 10))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("title")
        .hasMessageContaining(rule);
  }

  @Test
  void blanksAroundItAreNoPartOfIt() {
    assertThat(PrintedLine.checked("title", " 　相邻纠纷 \n", 10)).isEqualTo("相邻纠纷");
    assertThat(PrintedLine.checked("title", " " + "字".repeat(10) + " ", 10)).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "\n\t"})
  void nothingIsNoLine(String nothing) {
    refused(nothing, "required");
  }

  @Test
  void aMissingOneIsToldAsMissing() {
    refused(null, "required");
  }

  @Test
  void oneSignTooManyIsRefused() {
    refused("字".repeat(11), "too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u0085b", "a\u007fb"})
  void aLineIsOneLine(String broken) {
    refused(broken, "control");
  }

  /** A private sign, a face, half of a pair: the font has none of them. */
  @ParameterizedTest
  @ValueSource(strings = {"张\uE123", "好😀", "张\uD842"})
  void whatTheFontDoesNotHaveIsRefused(String strange) {
    refused(strange, "unprintable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"张翀燚", "赵𫖯", "〔2026〕第1号", "Nº 5 · café", "（一）《办法》"})
  void rareCharactersAndForeignLettersArePrinted(String name) {
    assertThat(PrintedLine.checked("title", name, 20)).isEqualTo(name);
  }

  @Test
  void whatCannotBeShownIsShownAsAGeta() {
    assertThat(PaperFont.shown("王\uE000五😀")).isEqualTo("王〓五〓");
    assertThat(PaperFont.shown("王𫖯")).isEqualTo("王𫖯");
    assertThat(PaperFont.prints("〓")).isTrue();
  }
}
