package org.linli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;

class LongLinesTest {

  private final Window window = Window.english();
  private final LongLines<Integer> list =
      window.show(
          new LongLines<>(new Lines<Integer>("ops.servers").text("ops.code", String::valueOf)));

  @AfterEach
  void close() {
    window.close();
  }

  private static List<Integer> rows(int many) {
    return IntStream.range(0, many).boxed().toList();
  }

  private int shown() {
    return Parts.first(list, Grid.class).getListDataView().getItemCount();
  }

  private Button more() {
    return Parts.first(list, Button.class);
  }

  @Test
  void aShortListIsShownWholeAndOffersNoMore() {
    list.show(rows(200));
    assertThat(shown()).isEqualTo(200);
    assertThat(more().isVisible()).isFalse();
  }

  @Test
  void aLongOneShowsTwoHundredAndMoreWithEachAsking() {
    list.show(rows(450));
    assertThat(shown()).isEqualTo(200);
    assertThat(more().getText()).isEqualTo("250 more");
    more().click();
    assertThat(shown()).isEqualTo(400);
    list.show(rows(450));
    assertThat(shown()).as("a fresh look keeps as many").isEqualTo(400);
    more().click();
    assertThat(shown()).isEqualTo(450);
    assertThat(more().isVisible()).isFalse();
  }
}
