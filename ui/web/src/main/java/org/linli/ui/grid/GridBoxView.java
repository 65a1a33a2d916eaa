package org.linli.ui.grid;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.letters.boundary.OwnBox;
import org.linli.letters.entity.BoxNote;
import org.linli.look.access.Needs;
import org.linli.ui.letters.BoxPanel;
import org.linli.ui.letters.Lead;
import org.linli.ui.parts.Screen;

/** A grid worker's box, on the phone. */
@Route(value = "grid/box", layout = GridLayout.class)
@Needs(value = "self:read", tiers = Tier.COMMUNITY)
public class GridBoxView extends Screen {

  private final BoxPanel panel;

  @Inject
  public GridBoxView(OwnBox box) {
    super("box.own");
    panel = new BoxPanel(speech(), box, GridBoxView::lead);
    add(panel, source("letters"));
    freshOn("matters", "notices", "linkage", "box");
  }

  private static Lead lead(BoxNote note) {
    return switch (note.word()) {
      case ALARM, WARNING -> Lead.to(WarningsView.class);
      case MATTER, ASKED, TASK, TASK_DUE, URGED ->
          new Lead(TaskOnSpotView.class, note.about().toString());
      case LEGAL, NOTICE, SIGN, ESCALATED, REQUEST, FILE -> null;
    };
  }

  @Override
  protected void refresh() {
    panel.refresh();
  }
}
