package org.linli.look.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Window;

class BasisWordsTest {

  private final Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aLineOfTheLogIsSaidInWords() {
    assertThat(BasisWords.line("ENTERPRISE@3/cell 12/000-7.2.f.1-5"))
        .contains("version 3", "rule 12 of the mode's matrix")
        .endsWith("000-7.2.f.1-5")
        .doesNotContain("ENTERPRISE", "cell");
  }

  @Test
  void everyKindOfRuleHasItsWord() {
    assertThat(BasisWords.rule("default")).isEqualTo("the mode's general rule");
    assertThat(BasisWords.rule("clause 8.2")).isEqualTo("contract clause 8.2");
    assertThat(BasisWords.rule("floor contract-ended")).isEqualTo("floor (contract-ended)");
    assertThat(BasisWords.rule("grant 0190-aa")).isEqualTo("a granted application");
  }

  @Test
  void whatIsNoSuchLineStaysAsItIs() {
    assertThat(BasisWords.line("something else")).isEqualTo("something else");
    assertThat(BasisWords.rule("unheard 7")).isEqualTo("unheard 7");
    assertThat(BasisWords.line(null)).isEqualTo(Say.none());
  }
}
