package org.linli.ui.operator;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Changed;
import org.linli.access.entity.Tier;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.rights.boundary.DataRequests;
import org.linli.ui.parts.RequestList;
import org.linli.ui.parts.Screen;

/** Applications for data: those to decide here, and those the operator made. */
@Route(value = "operator/requests", layout = MainLayout.class)
@Needs(value = "requests:read", tiers = Tier.OPERATOR)
@Nav(title = "operator.requests.title", icon = VaadinIcon.KEY, order = 4)
@HomeOf("DATA_OFFICER")
public class OperatorRequestsView extends Screen {

  private final RequestList list;

  @Inject
  public OperatorRequestsView(DataRequests requests) {
    super("operator.requests");
    list = new RequestList(speech(), requests);
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
