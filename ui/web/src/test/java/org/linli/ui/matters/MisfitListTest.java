package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.matters.entity.Misfit;
import org.linli.ui.parts.Speech;

/** Processes that a stricter template came after. */
class MisfitListTest {

  @Test
  void eachIsNamedWithItsDivisionAndAllThatItTakes() {
    var misfit =
        new Misfit(
            new UUID(0, 7), "990356101001", "建议提案", 3, List.of("too long a limit", "no level"));
    var window = Window.english();
    try {
      var list = window.show(new MisfitList(new Speech(Locale.ENGLISH), List.of(misfit)));
      assertThat(Parts.words(list))
          .contains("建议提案, version 3 (990356101001)")
          .contains("too long a limit")
          .contains("no level")
          .contains("What runs goes on");
    } finally {
      window.close();
    }
  }
}
