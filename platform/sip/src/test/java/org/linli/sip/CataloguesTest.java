package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CataloguesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final String CATALOG = "Catalog";

  private final Catalogues questions = new Catalogues();

  @Test
  void aCatalogueIsWholeWhenAllThatItAnnouncedHasCome() {
    questions.asked("a", CATALOG, 1, NOW);
    assertThat(questions.came("a", 1, 2, 5)).isNull();
    assertThat(questions.came("a", 1, 2, 5)).isNull();
    assertThat(questions.came("a", 1, 1, 5)).isEqualTo(NOW);
    assertThat(questions.isAsked("a", CATALOG, 1)).isFalse();
    questions.asked("a", CATALOG, 2, NOW);
    assertThat(questions.came("a", 2, 0, 0)).as("an empty one").isEqualTo(NOW);
  }

  @Test
  void anAnswerBelongsToItsQuestion() {
    questions.asked("a", "DeviceInfo", 7, NOW);
    assertThat(questions.isAsked("a", "DeviceInfo", 7)).isTrue();
    assertThat(questions.isAsked("a", "DeviceStatus", 7)).isFalse();
    assertThat(questions.isAsked("b", "DeviceInfo", 7)).isFalse();
    assertThat(questions.isAsked("a", "DeviceInfo", 8)).isFalse();
    questions.answered("a", "DeviceInfo", 7);
    assertThat(questions.isAsked("a", "DeviceInfo", 7)).isFalse();
    assertThat(questions.came("b", 1, 1, 1)).as("nobody asked").isNull();
  }

  @Test
  void whatNobodyAnswersIsLetGo() {
    questions.asked("a", CATALOG, 1, NOW);
    questions.asked("a", CATALOG, 2, NOW.plusSeconds(60));
    assertThat(questions.forget(NOW.plusSeconds(121))).isEqualTo(1);
    assertThat(questions.isAsked("a", CATALOG, 2)).isTrue();
  }
}
