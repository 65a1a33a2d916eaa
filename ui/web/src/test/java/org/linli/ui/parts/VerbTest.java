package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.ui.testing.Ground;

/** Small buttons. */
class VerbTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void itDoesItsDeedWithEachClick() {
    var done = new ArrayList<String>();
    var plain = ground.as(() -> Verb.of("Look", () -> done.add("look")));
    var framed = ground.as(() -> Verb.framed("Close", () -> done.add("close")));
    ground.run(plain::click);
    ground.run(framed::click);
    ground.run(plain::click);
    assertThat(done).containsExactly("look", "close", "look");
    assertThat(plain.getThemeNames()).containsExactlyInAnyOrder("small", "tertiary");
    assertThat(framed.getThemeNames()).containsExactly("small");
  }

  @Test
  void itsWordsAreOfTheReadersLanguage() {
    assertThat(ground.as(() -> Verb.verb("components.noted", () -> {})).getText())
        .isEqualTo("Noted");
  }
}
