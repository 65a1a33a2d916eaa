package org.linli.analytics.control;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.places.boundary.Dwellers;
import org.linli.rights.boundary.CollectionRights;
import org.linli.rights.entity.Asset;
import org.linli.tenancy.entity.TenantId;

/**
 * The homes that may be looked at: those in which everybody agreed (004 T4.3, with the household's
 * consent). Of a home where nobody is known to live nobody could agree, so it is left alone.
 */
public final class Homes {

  private final Handle handle;
  private final TenantId tenant;
  private final CollectionRights rights;
  private final Instant now;

  /**
   * @param rights read before the transaction began, as the gate does
   */
  public Homes(Handle handle, TenantId tenant, CollectionRights rights, Instant now) {
    this.handle = handle;
    this.tenant = tenant;
    this.rights = rights;
    this.now = now;
  }

  /** Whether everybody agreed in whose home the device stands. */
  public boolean agreed(UUID device, String asset) {
    return agreed(Dwellers.ofDevice(handle, tenant, device, now), asset);
  }

  /** The devices of a kind whose homes agreed, with how many persons live there. */
  Map<UUID, Integer> agreedOf(String model, String asset) {
    var homes = new HashMap<UUID, Integer>();
    Dwellers.ofModel(handle, tenant, model, now)
        .forEach(
            (device, persons) -> {
              if (agreed(persons, asset)) {
                homes.put(device, persons.size());
              }
            });
    return homes;
  }

  /** All devices in homes that agreed. */
  public Set<UUID> agreed(String asset) {
    var devices = new HashSet<UUID>();
    Dwellers.ofDevices(handle, tenant, now)
        .forEach(
            (device, persons) -> {
              if (agreed(persons, asset)) {
                devices.add(device);
              }
            });
    return devices;
  }

  private boolean agreed(Set<UUID> persons, String asset) {
    return rights.agreed(persons, new Asset(asset), now).isEmpty();
  }
}
