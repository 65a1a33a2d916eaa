package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Page;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;

class ToolsTest {

  private final Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void whatIsDoneWithTheListStandsAtTheEndBehindAGap() {
    var tools = new Tools(new Span("filter")).end(new Span("deed"));
    assertThat(tools.getClassNames()).contains("tools");
    assertThat(tools.getChildren()).hasSize(3);
    assertThat(Parts.styled(tools, "grow")).hasSize(1);
    assertThat(Parts.words(tools)).startsWith("filter").endsWith("deed");
  }

  @Test
  void whatIsTypedIntoTheSearchIsSoughtInTheList() {
    var sought = new AtomicReference<String>();
    var list =
        window.show(
            new PagedGrid<String>(
                "List",
                "Nothing",
                page -> {
                  sought.set(page.search());
                  return Page.of(List.of(), 0, page);
                }));
    new SearchField("Search", list).setValue("lift");
    list.getDataProvider().size(new Query<>());
    assertThat(sought).hasValue("lift");
  }
}
