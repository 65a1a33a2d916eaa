package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.look.access.Needs;
import org.linli.ui.parts.AlarmList;
import org.linli.ui.parts.Screen;

/** What alarms now in my grids; in the whole community for who may look so far. */
@Route(value = "grid/alarms", layout = GridLayout.class)
@Needs(value = "alarms:read", tiers = Tier.COMMUNITY)
public class MyAlarmsView extends Screen {

  private static final int SHOWN = 50;

  private final transient Alarms alarms;
  private final Breadth breadth;
  private final Div list = new Div();

  @Inject
  public MyAlarmsView(Alarms alarms, Scopes scopes) {
    super("grid.alarms");
    this.alarms = alarms;
    breadth = new Breadth(speech(), scopes.caller().may("alarms:all"), this::refresh);
    list.addClassName("phone-list");
    add(breadth, list);
    refresh();
    freshOn("alarms");
  }

  @Override
  protected void refresh() {
    var mine = !breadth.isWhole();
    var open = alarms.list(new AlarmQuery(true, null, null, null, mine), PageRequest.first(SHOWN));
    lead(say(mine ? "grid.alarms.sum" : "grid.alarms.sum-all", open.total()));
    list.removeAll();
    list.add(new AlarmList(speech(), open.items(), "empty.alarms"), source("alarms"));
  }
}
