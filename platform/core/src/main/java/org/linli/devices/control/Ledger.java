package org.linli.devices.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;
import org.linli.devices.boundary.CredentialChanged;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.StepNotLegal;
import org.linli.devices.entity.Device;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.DeviceStep;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.RightsVersion;
import org.linli.tenancy.entity.TenantId;

/**
 * What every verb of the ledger has in common: a device enters it, and moves on in its life; door,
 * alarms and figures follow in the same transaction.
 */
public final class Ledger {

  private static final BannedProducts BANNED = BannedProducts.delivered();

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;
  private final DeviceLists lists;
  private final LifeTable life;
  private final Credentials credentials;
  private final AlarmBook alarms;
  private final FiguresFeed figures;
  private final Announcements announcements;

  public Ledger(
      Jdbi jdbi,
      Scopes scopes,
      DeviceModels models,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
    this.lists = new DeviceLists(jdbi, models);
    this.life = new LifeTable(jdbi);
    this.credentials = new Credentials(jdbi);
    this.alarms = alarms;
    this.figures = figures;
    this.announcements = announcements;
  }

  /**
   * A device enters the ledger.
   *
   * @param state where its life begins
   * @param replaces the device in whose place it comes; null for none
   * @throws org.linli.devices.boundary.BannedProduct when its name tells of a product that is
   *     banned or phased out
   */
  public Device enter(EntityManager entities, DeviceDraft draft, DeviceState state, UUID replaces) {
    var tenant = scopes.requireTenant();
    var caller = scopes.caller();
    models.get(draft.model());
    BANNED.refuse(caller.locale(), draft.name());
    lists.checkFree(tenant, draft);
    var device = new Device(Sql.newId(), draft, state, replaces);
    entities.persist(device);
    entities.flush();
    life.add(
        tenant, device.id(), new DeviceStep(null, state, Instant.now(), caller.username(), null));
    if (draft.place() != null) {
      // It may stand in a home, and then those who live there decide what it may tell.
      RightsVersion.raise(jdbi, tenant);
    }
    count(tenant, null, state);
    tell(tenant, device.id());
    return device;
  }

  /**
   * Moves the device on. Out of service its alarms end; at its end its secret is worth nothing.
   *
   * @throws StepNotLegal its life does not go this way
   */
  public void move(Device device, DeviceState to, String reason) {
    var tenant = scopes.requireTenant();
    var was = device.state();
    if (!was.next().contains(to)) {
      throw new StepNotLegal(was, to);
    }
    var now = Instant.now();
    device.move(to);
    life.add(tenant, device.id(), new DeviceStep(was, to, now, scopes.caller().username(), reason));
    credentials.moved(tenant, device.id(), to);
    if (was.isServing()) {
      figures.add(tenant, alarms.end(tenant, device.id(), now));
    }
    count(tenant, was, to);
    tell(tenant, device.id());
  }

  /** A secret for a device that may prove itself. */
  public String issue(Device device, Instant formerUntil) {
    var tenant = scopes.requireTenant();
    var secret =
        credentials.issue(tenant, device.id(), device.model(), device.state(), formerUntil);
    tell(tenant, device.id());
    return secret;
  }

  public Device find(EntityManager entities, DeviceId id) {
    var device = entities.find(Device.class, id.value());
    if (device == null) {
      throw new NotFound("device");
    }
    return device;
  }

  private void count(TenantId tenant, DeviceState was, DeviceState now) {
    var before = was != null && was.isCounted() ? 1 : 0;
    var after = now.isCounted() ? 1 : 0;
    if (before != after) {
      figures.add(tenant, Delta.devices(after - before));
    }
  }

  private void tell(TenantId tenant, UUID device) {
    announcements.announce(new CredentialChanged(new DeviceId(device)));
    lists
        .codeOf(tenant)
        .ifPresent(
            code ->
                announcements.announce(new Changed(tenant, code, Set.of("devices", "figures"))));
  }
}
