package org.linli.ui.community;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.shell.MainLayout;
import org.linli.looks.boundary.CommunityLooks;
import org.linli.ui.parts.Screen;
import org.linli.ui.requests.RequestCards;
import org.linli.ui.requests.RequestRoom;

/**
 * Who used this community's data, for what and on what basis; and who applied for it, why, and what
 * was decided.
 */
@Route(value = "community/data", layout = MainLayout.class)
@Needs(value = "requests:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.data.title", icon = VaadinIcon.KEY, group = NavGroup.OVERSIGHT, order = 16)
public class DataView extends Screen {

  private final RequestCards requests;
  private LookList looks;
  private UseTable month;

  @Inject
  public DataView(
      RequestRoom applications, CommunityLooks used, Scopes scopes, Downloads downloads) {
    super("community.data");
    if (scopes.caller().may("decisions:read")) {
      looks = new LookList(speech(), used, downloads);
      month =
          new UseTable(
              speech(),
              used,
              (figure, since) -> looks.show(figure.party(), figure.purpose(), since));
      add(
          new H2(say("looks.month")),
          month,
          source("decision-ledger"),
          new H2(say("looks.used")),
          looks,
          source("decision-ledger"));
    }
    requests = new RequestCards(speech(), applications, downloads);
    add(new H2(say("looks.applied")), requests, source("rights"));
    freshOn("requests");
  }

  @Override
  protected void refresh() {
    requests.refresh();
    if (looks != null) {
      looks.refresh();
      month.refresh();
    }
  }
}
