package org.linli.ui.city;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.linli.alarms.boundary.AlarmTypes;
import org.linli.city.boundary.CityBoard;
import org.linli.look.live.LivePush;

/** What a board reads from. */
@Dependent
public class BoardFacades {

  @Inject CityBoard figures;

  @Inject AlarmTypes types;

  @Inject Readings readings;

  @Inject LivePush live;
}
