package org.linli.ui.letters;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.letters.boundary.OwnBox;
import org.linli.letters.entity.BoxNote;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.shell.MainLayout;
import org.linli.ui.community.NoticesView;
import org.linli.ui.exchange.FilesView;
import org.linli.ui.ledger.RequestsView;
import org.linli.ui.linkage.LinkageView;
import org.linli.ui.matters.EscalatedMattersView;
import org.linli.ui.matters.MatterView;
import org.linli.ui.operator.OperatorRequestsView;
import org.linli.ui.parts.Screen;

/** The own box at a desk, of every tier. */
@Route(value = "box", layout = MainLayout.class)
@Needs(
    value = "self:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
public class BoxView extends Screen {

  private final BoxPanel panel;

  @Inject
  public BoxView(OwnBox box) {
    super("box.own");
    panel = new BoxPanel(speech(), box, BoxView::lead);
    add(panel, source("letters"));
    freshOn("matters", "notices", "linkage", "requests", "box");
  }

  private static Lead lead(BoxNote note) {
    return switch (note.word()) {
      case ALARM, WARNING -> Lead.to(LinkageView.class);
      case LEGAL, NOTICE, SIGN -> Lead.to(NoticesView.class);
      case MATTER, ASKED, TASK, TASK_DUE, URGED ->
          new Lead(MatterView.class, note.about().toString());
      case ESCALATED -> Lead.to(EscalatedMattersView.class);
      case REQUEST ->
          Lead.to(
              SignedIn.caller().filter(caller -> caller.tier() == Tier.OPERATOR).isPresent()
                  ? OperatorRequestsView.class
                  : RequestsView.class);
      case FILE -> Lead.to(FilesView.class);
    };
  }

  @Override
  protected void refresh() {
    panel.refresh();
  }
}
