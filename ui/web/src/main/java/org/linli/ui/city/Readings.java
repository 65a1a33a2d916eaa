package org.linli.ui.city;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.linli.devices.boundary.CrossTierReadings;
import org.linli.devices.boundary.DeviceModels;
import org.linli.look.live.LivePush;
import org.linli.rights.boundary.Rights;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.requests.RequestRoom;

/** What is needed to look into a community's devices through the gate, or to apply for it. */
@Dependent
public class Readings {

  @Inject CrossTierReadings gate;

  @Inject DeviceModels models;

  @Inject RequestRoom room;

  @Inject Rights rights;

  @Inject Tenants tenants;

  @Inject LivePush live;
}
