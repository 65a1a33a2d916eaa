package org.linli.look.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;

class PagedGridTest {

  private final List<PageRequest> asked = new ArrayList<>();
  private final Window window = Window.english();
  private final PagedGrid<String> grid = new PagedGrid<>("People", "Nobody.", this::list);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void rowsAreReadPageByPage() {
    assertThat(grid.getDataProvider().fetch(new Query<>(2, 3, List.of(), null, null)))
        .containsExactly("c", "d", "e");
    assertThat(asked).containsExactly(new PageRequest(2, 3, null));
  }

  @Test
  void theTotalCostsOneRow() {
    assertThat(grid.getDataProvider().size(new Query<>())).isEqualTo(6);
    assertThat(asked).containsExactly(new PageRequest(0, 1, null));
  }

  @Test
  void searchedWordsGoToTheList() {
    grid.search(" e ");
    assertThat(Parts.items(grid)).containsExactly("e");
    grid.search("");
    assertThat(Parts.items(grid)).hasSize(6);
  }

  @Test
  void theListHasANameForWhoCannotSeeIt() {
    assertThat(grid.getElement().getAttribute("aria-label")).isEqualTo("People");
  }

  @Test
  void anEmptyListSaysSo() {
    assertThat(Parts.words(grid.getEmptyStateComponent())).isEqualTo("Nobody.");
  }

  @Test
  void columnsSayWordsPartsAndActions() {
    grid.text("Letter", letter -> letter);
    grid.parts("Chip", letter -> new Span("<" + letter + ">"));
    grid.actions("Deeds", letter -> new Button("do " + letter));
    assertThat(Parts.headers(grid)).containsExactly("Letter", "Chip", "Deeds");
    assertThat(Parts.cells(grid, "b")).containsExactly("b", "<b>", "do b");
  }

  @Test
  void theNameOfActionsIsForReadersOfScreensAlone() {
    var column = grid.actions("Deeds", Button::new);
    assertThat(column.getHeaderComponent().getElement().getClassList()).contains("linli-unseen");
    assertThat(column.isFrozenToEnd()).isTrue();
  }

  @Test
  void nothingIsSelected() {
    assertThat(grid.getSelectionModel())
        .isInstanceOf(
            Stream.of(new Grid<>())
                .map(
                    other -> {
                      other.setSelectionMode(Grid.SelectionMode.NONE);
                      return other.getSelectionModel().getClass();
                    })
                .findFirst()
                .orElseThrow());
  }

  private Page<String> list(PageRequest request) {
    asked.add(request);
    var found =
        Stream.of("a", "b", "c", "d", "e", "f")
            .filter(letter -> request.search() == null || letter.contains(request.search()))
            .toList();
    return Page.of(
        found.stream().skip(request.offset()).limit(request.limit()).toList(),
        found.size(),
        request);
  }
}
