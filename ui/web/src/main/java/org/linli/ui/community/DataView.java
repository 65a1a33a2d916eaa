package org.linli.ui.community;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.rights.boundary.DataRequests;
import org.linli.ui.parts.RequestList;
import org.linli.ui.parts.Screen;

/** Who applied for this community's data, why, and what was decided. */
@Route(value = "community/data", layout = MainLayout.class)
@Needs(value = "requests:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.data.title", icon = VaadinIcon.KEY, order = 16)
public class DataView extends Screen {

  private final RequestList requests;

  @Inject
  public DataView(DataRequests applications) {
    super("community.data");
    requests = new RequestList(speech(), applications);
    add(requests, source("rights"));
    freshOn("requests");
  }

  @Override
  protected void refresh() {
    requests.refresh();
  }
}
