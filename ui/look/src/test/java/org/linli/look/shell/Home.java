package org.linli.look.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import org.linli.access.entity.Tier;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;

/** A city's first view, for tests. */
@Route(value = "home", layout = MainLayout.class)
@Needs(value = "figures:read", tiers = Tier.CITY)
@Nav(title = "look.account", icon = VaadinIcon.GLOBE)
@HomeOf("CITY")
public class Home extends Div {

  private static final long serialVersionUID = 1L;
}
