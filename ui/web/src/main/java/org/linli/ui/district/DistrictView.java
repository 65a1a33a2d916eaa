package org.linli.ui.district;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.EscalatedAlarms;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.live.LivePush;
import org.linli.look.shell.MainLayout;
import org.linli.ui.city.Board;
import org.linli.ui.city.BoardFacades;
import org.linli.ui.city.EscalatedAlarmsPanel;

/**
 * The board of the officer's own district: its streets and communities, and the alarms that nobody
 * acknowledged.
 */
@Route(value = "district", layout = MainLayout.class)
@Needs(value = "figures:read", tiers = Tier.DISTRICT)
@HomeOf("DISTRICT")
@Nav(title = "city.district", icon = VaadinIcon.GLOBE, order = 1)
public class DistrictView extends Div {

  private static final long serialVersionUID = 1L;

  @Inject
  public DistrictView(BoardFacades facades, EscalatedAlarms passedOn, LivePush live) {
    addClassName("linli-view");
    var scope = SignedIn.caller().orElseThrow(NotSignedIn::new).scope();
    var alarms = new EscalatedAlarmsPanel(passedOn);
    live.follow(this, LivePush.within(scope, "alarms"), alarms::refresh);
    add(new Board(facades, scope), alarms);
  }
}
