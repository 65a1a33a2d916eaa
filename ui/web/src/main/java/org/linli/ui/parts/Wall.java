package org.linli.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.page.ColorScheme;

/** The wall of a duty room: the whole screen for one view, dark, without navigation. */
public final class Wall {

  private final Component view;
  private boolean on;

  public Wall(Component view) {
    this.view = view;
    view.addDetachListener(
        event -> {
          if (on) {
            mark(event.getUI(), false);
          }
        });
  }

  public boolean isOn() {
    return on;
  }

  /** Goes onto the wall or comes back; the browser's own frame goes, too, where it may. */
  public void turn(boolean wanted) {
    view.getElement()
        .executeJs(
            wanted
                ? "document.documentElement.requestFullscreen?.().catch(() => {})"
                : "document.fullscreenElement && document.exitFullscreen()");
    mark(UI.getCurrent(), wanted);
  }

  /** As the address says: a browser takes its frame away for nobody who touched nothing. */
  public void begin() {
    mark(UI.getCurrent(), true);
  }

  private void mark(UI ui, boolean wanted) {
    on = wanted;
    var page = ui.getPage();
    page.setColorScheme(wanted ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    page.executeJs(
        "document.documentElement.toggleAttribute('data-screen', $0); dispatchEvent(new"
            + " Event('linli-theme'))",
        wanted);
    view.getParent()
        .filter(AppLayout.class::isInstance)
        .map(AppLayout.class::cast)
        .ifPresent(layout -> layout.setDrawerOpened(!wanted));
  }
}
