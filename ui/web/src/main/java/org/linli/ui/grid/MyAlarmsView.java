package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.look.access.Needs;
import org.linli.ui.parts.AlarmList;
import org.linli.ui.parts.Screen;

/** What alarms now around me. */
@Route(value = "grid/alarms", layout = GridLayout.class)
@Needs(value = "alarms:read", tiers = Tier.COMMUNITY)
public class MyAlarmsView extends Screen {

  private static final int SHOWN = 50;

  private final transient Alarms alarms;
  private final Div list = new Div();

  @Inject
  public MyAlarmsView(Alarms alarms) {
    super("grid.alarms");
    this.alarms = alarms;
    list.addClassName("phone-list");
    add(list);
    refresh();
    freshOn("alarms");
  }

  @Override
  protected void refresh() {
    var open = alarms.list(new AlarmQuery(true, null, null), PageRequest.first(SHOWN));
    lead(say("grid.alarms.sum", open.total()));
    list.removeAll();
    list.add(new AlarmList(speech(), open.items(), "empty.alarms"), source("alarms"));
  }
}
