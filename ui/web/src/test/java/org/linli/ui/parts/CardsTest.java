package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardsTest {

  private final Cards<String> cards = new Cards<>(Span::new, () -> new Span("none"));

  @Test
  void whatLooksTheSameKeepsItsCard() {
    cards.show(List.of("a", "b", "c"));
    var kept = children();
    cards.show(List.of("a", "B", "c"));
    assertThat(texts()).containsExactly("a", "B", "c");
    assertThat(children().get(0)).isSameAs(kept.get(0));
    assertThat(children().get(1)).isNotSameAs(kept.get(1));
    assertThat(children().get(2)).isSameAs(kept.get(2));
  }

  @Test
  void noRowIsSaidAndForgottenWithTheFirstRow() {
    cards.show(List.of());
    assertThat(texts()).containsExactly("none");
    cards.show(List.of("a"));
    assertThat(texts()).containsExactly("a");
    cards.show(List.of());
    assertThat(texts()).containsExactly("none");
  }

  @Test
  void anyOrderOfAnyRowsStandsAsGiven() {
    var chance = new Random(7);
    for (int round = 0; round < 200; round++) {
      var rows =
          IntStream.range(0, chance.nextInt(8)).mapToObj(n -> "" + chance.nextInt(12)).distinct();
      var wanted = rows.toList();
      cards.show(wanted);
      assertThat(texts()).isEqualTo(wanted.isEmpty() ? List.of("none") : wanted);
    }
  }

  private List<Component> children() {
    return cards.getChildren().toList();
  }

  private List<String> texts() {
    return children().stream().map(each -> ((Span) each).getText()).toList();
  }
}
