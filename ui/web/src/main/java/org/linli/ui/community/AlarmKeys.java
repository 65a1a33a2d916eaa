package org.linli.ui.community;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.linli.alarms.entity.AlarmRow;

/**
 * The keyboard of the console: j and k go down and up, Enter opens, a acknowledges. Where somebody
 * types or chooses, a key is what it always is.
 */
final class AlarmKeys {

  private static final String MEANT =
      """
      ['j','k','a','Enter'].includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey
      && !event.composedPath().some(e => ['INPUT','TEXTAREA','VAADIN-SELECT','VAADIN-SELECT-VALUE-BUTTON',
        'VAADIN-CHECKBOX'].includes(e.tagName)
        || (event.key === 'Enter' && ['BUTTON','VAADIN-BUTTON','A'].includes(e.tagName)))""";

  private final Grid<AlarmRow> grid;
  private final Consumer<AlarmRow> open;
  private final Consumer<AlarmRow> acknowledge;
  private final List<AlarmRow> shown = new ArrayList<>();
  private AlarmRow at;

  AlarmKeys(
      Component screen,
      Grid<AlarmRow> grid,
      Consumer<AlarmRow> open,
      Consumer<AlarmRow> acknowledge) {
    this.grid = grid;
    this.open = open;
    this.acknowledge = acknowledge;
    screen
        .getElement()
        .addEventListener(
            "keydown", event -> press(event.getEventData().get("event.key").asString()))
        .setFilter(MEANT)
        .addEventData("event.key");
  }

  /** What the grid shows from its first row on. */
  void show(List<AlarmRow> rows) {
    shown.clear();
    shown.addAll(rows);
  }

  void press(String key) {
    switch (key) {
      case "j" -> go(1);
      case "k" -> go(-1);
      case "Enter" -> withChosen(open);
      case "a" -> withChosen(acknowledge);
      default -> {
        // No key of the console.
      }
    }
  }

  private void withChosen(Consumer<AlarmRow> deed) {
    if (at != null) {
      deed.accept(at);
    }
  }

  private void go(int step) {
    if (shown.isEmpty()) {
      return;
    }
    int next = Math.clamp(place() + step, 0, shown.size() - 1);
    at = shown.get(next);
    grid.select(at);
    grid.scrollToIndex(next);
  }

  /** Where the chosen alarm stands now; the list may have moved under it. */
  private int place() {
    for (int i = 0; at != null && i < shown.size(); i++) {
      if (shown.get(i).id().equals(at.id())) {
        return i;
      }
    }
    return -1;
  }
}
