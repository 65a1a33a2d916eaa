package org.linli.ui.operator;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Changed;
import org.linli.access.entity.Tier;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.shell.MainLayout;
import org.linli.ui.parts.Screen;
import org.linli.ui.requests.RequestCards;
import org.linli.ui.requests.RequestRoom;

/** Applications for data: those to decide here, and those the operator made. */
@Route(value = "operator/requests", layout = MainLayout.class)
@Needs(value = "requests:read", tiers = Tier.OPERATOR)
@Nav(title = "operator.requests.title", icon = VaadinIcon.KEY, group = NavGroup.RIGHTS, order = 4)
@HomeOf("DATA_OFFICER")
public class OperatorRequestsView extends Screen {

  private final RequestCards list;

  @Inject
  public OperatorRequestsView(RequestRoom room, Downloads downloads) {
    super("operator.requests");
    list = new RequestCards(speech(), room, downloads);
    add(list, source("rights"));
    freshOn("requests");
  }

  @Override
  protected boolean concerns(Changed change) {
    return change.topics().contains("requests");
  }

  @Override
  protected void refresh() {
    list.refresh();
  }
}
