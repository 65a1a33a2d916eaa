package org.linli.ops.browsers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.ScreenFence;
import org.linli.health.control.ViolationBook;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;

class ViolationsViewTest {

  private final ViolationBook book = new ViolationBook();
  private final Window window = Window.english().of(Callers.of(Tier.PLATFORM, "ops:read"));

  @AfterEach
  void close() {
    window.close();
  }

  private ViolationsView view() {
    return window.show(new ViolationsView(new ScreenFence(book)));
  }

  private void refuse(String blocked, Instant at) {
    book.take(
        "{\"csp-report\": {\"effective-directive\": \"script-src-attr\", \"blocked-uri\": \""
            + blocked
            + "\", \"source-file\": \"https://city.example/a.js\", \"line-number\": 7}}",
        at);
  }

  @Test
  void eachKindOfRefusalIsALineWithItsCountAndWhatAskedForIt() {
    refuse("inline", Instant.now());
    refuse("inline", Instant.now());
    var grid = Parts.first(view(), Grid.class);
    assertThat(String.join(" ", Parts.cells(grid, Parts.items(grid).getFirst())))
        .contains("script-src-attr", "inline", "https://city.example/a.js:7", " 2 ");
  }

  @Test
  void whatWasTooMuchIsToldAsANumber() {
    for (int i = 0; i < 130; i++) {
      refuse("inline", Instant.now());
    }
    assertThat(Parts.words(view())).contains("10 more");
  }

  @Test
  void withoutRefusalsTheViewSaysSo() {
    assertThat(Parts.words(view())).contains("refused nothing");
  }
}
