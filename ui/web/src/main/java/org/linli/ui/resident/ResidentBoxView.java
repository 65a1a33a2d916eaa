package org.linli.ui.resident;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.letters.boundary.OwnBox;
import org.linli.letters.entity.BoxNote;
import org.linli.look.access.Needs;
import org.linli.ui.letters.BoxPanel;
import org.linli.ui.letters.Lead;
import org.linli.ui.parts.Screen;

/** A resident's box, on the phone. */
@Route(value = "resident/box", layout = ResidentLayout.class)
@Needs(value = "self:read", tiers = Tier.RESIDENT)
public class ResidentBoxView extends Screen {

  private final BoxPanel panel;

  @Inject
  public ResidentBoxView(OwnBox box) {
    super("box.own");
    panel = new BoxPanel(speech(), box, ResidentBoxView::lead);
    var wishes = new RouterLink(say("box.wishes"), ResidentLettersView.class);
    wishes.addClassName("text-link");
    add(panel, wishes, source("letters"));
    freshOn("matters", "notices", "linkage", "box");
  }

  private static Lead lead(BoxNote note) {
    return switch (note.word()) {
      case ALARM, WARNING -> Lead.to(HomeView.class);
      case LEGAL, NOTICE, SIGN -> Lead.to(AnnouncedView.class);
      case MATTER, ASKED, TASK, TASK_DUE, URGED -> Lead.to(OwnMattersView.class);
      case ESCALATED, REQUEST, FILE -> null;
    };
  }

  @Override
  protected void refresh() {
    panel.refresh();
  }
}
