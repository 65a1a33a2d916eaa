package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.linkage.boundary.Warnings;
import org.linli.look.access.Needs;
import org.linli.ui.linkage.WarningCards;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** What linkage told me: where I have to go now. */
@Route(value = "grid/warnings", layout = GridLayout.class)
@Needs(value = "linkage:read", tiers = Tier.COMMUNITY)
public class WarningsView extends Screen {

  private static final int SHOWN = 30;
  private final transient Warnings warnings;
  private final Div list = new Div();

  @Inject
  public WarningsView(Warnings warnings) {
    super("grid.warnings");
    this.warnings = warnings;
    list.addClassName("phone-list");
    add(list);
    refresh();
    freshOn("linkage");
  }

  @Override
  protected void refresh() {
    list.removeAll();
    var cards =
        new WarningCards(speech(), warnings.mine(PageRequest.first(SHOWN)).items(), this::seen);
    list.add(
        cards.isVisible() ? cards : empty(VaadinIcon.BELL_SLASH, "empty.warnings"),
        source("linkage"));
  }

  private void seen(UUID warning) {
    if (Deed.attempt(() -> warnings.seen(warning))) {
      refresh();
    }
  }
}
