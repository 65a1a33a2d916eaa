package org.linli.devices.boundary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.control.Credentials;
import org.linli.devices.control.Ledger;
import org.linli.devices.control.LifeTable;
import org.linli.devices.control.PlateTable;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceMove;
import org.linli.devices.entity.DevicePlate;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.Issued;
import org.linli.devices.entity.LifeStory;
import org.linli.devices.entity.Replacement;
import org.linli.devices.entity.Rotated;

/**
 * A device's life 一机一档, from planned to scrapped: who moved it on, when and why; its plate and
 * papers; who stood there before and after.
 */
@Facade
public class DeviceLife {

  private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

  private final Scopes scopes;
  private final Ledger ledger;
  private final LifeTable life;
  private final PlateTable plates;
  private final Credentials credentials;

  @PersistenceContext(unitName = "linli")
  private EntityManager entities;

  @Inject
  public DeviceLife(
      Jdbi jdbi,
      Scopes scopes,
      DeviceModels models,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements) {
    this(jdbi, scopes, null, models, alarms, figures, announcements);
  }

  public DeviceLife(
      Jdbi jdbi,
      Scopes scopes,
      EntityManager entities,
      DeviceModels models,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements) {
    this.scopes = scopes;
    this.entities = entities;
    this.ledger = new Ledger(jdbi, scopes, models, alarms, figures, announcements);
    this.life = new LifeTable(jdbi);
    this.plates = new PlateTable(jdbi);
    this.credentials = new Credentials(jdbi);
  }

  /** For the container's proxy alone. */
  protected DeviceLife() {
    this(null, null, null, null, null, null, null);
  }

  @Permit("devices:read")
  public LifeStory story(DeviceId id) {
    var tenant = scopes.requireTenant();
    var state = ledger.find(entities, id).state();
    return new LifeStory(
        state,
        state.next().stream().toList(),
        life.steps(tenant, id.value()),
        life.before(tenant, id.value()),
        life.after(tenant, id.value()),
        credentials.formerUntil(tenant, id.value(), Instant.now()).orElse(null));
  }

  /**
   * Enters a device that is not there yet. It has no secret: it gets one when it is installed.
   *
   * @throws BannedProduct when its name tells of a product that is banned or phased out
   */
  @Permit("devices:write")
  @Mutates("device.planned")
  public DeviceId plan(DeviceDraft draft) {
    var id = ledger.enter(entities, draft, DeviceState.PLANNED, null).id();
    ledger.tell(scopes.requireTenant(), id);
    return new DeviceId(id);
  }

  /**
   * Moves a device on in its life. Out of service it raises no alarm, and those that are open end.
   *
   * @throws StepNotLegal its life does not go this way
   * @throws BootNotVerified it would come into service, and too little of its start is verified
   */
  @Permit("devices:write")
  @Mutates("device.moved")
  public void move(DeviceId id, DeviceMove move) {
    var device = ledger.find(entities, id);
    if (move.to() == DeviceState.IN_SERVICE) {
      plates
          .of(scopes.requireTenant(), id.value())
          .filter(DevicePlate::bootsUnverified)
          .ifPresent(
              plate -> {
                throw new BootNotVerified(
                    id.toString(), plate.bootLevels(), DevicePlate.LEAST_BOOT_LEVELS);
              });
    }
    ledger.move(device, move.to(), move.reason());
  }

  /**
   * Puts a new device of the same kind into a device's place. The one before goes, and all that it
   * ever said stays with it, reachable from the new one.
   *
   * @throws StepNotLegal the one before is gone already
   */
  @Permit("devices:write")
  @Mutates("device.replaced")
  public Issued replace(DeviceId id, Replacement replacement) {
    var before = ledger.find(entities, id);
    var end = new DeviceMove(DeviceState.SCRAPPED, replacement.reason());
    ledger.move(before, end.to(), end.reason());
    var name = replacement.name() == null ? before.name() : replacement.name();
    var draft = new DeviceDraft(replacement.code(), name, before.model(), before.place());
    var device = ledger.enter(entities, draft, DeviceState.IN_SERVICE, before.id());
    plates
        .of(scopes.requireTenant(), before.id())
        .ifPresent(
            plate ->
                plates.write(
                    scopes.requireTenant(), device.id(), plate.ofPlaceAlone(), Instant.now()));
    return new Issued(new DeviceId(device.id()), ledger.issue(device, null));
  }

  /**
   * Gives the device a new secret, shown this once, and lets the one before count for a while: a
   * device that hangs on a mast is not visited at the same second.
   *
   * @param overlap up to a week
   * @throws DeviceRetired when it is not installed, or out of use
   */
  @Permit("devices:write")
  @Mutates("device.secret-rotated")
  public Rotated rotate(DeviceId id, Duration overlap) {
    if (overlap == null || overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new Invalid("overlap", "week-at-most");
    }
    var device = ledger.find(entities, id);
    if (!device.state().isLetIn()) {
      throw new DeviceRetired(id.toString());
    }
    var until = overlap.isZero() ? null : Instant.now().plus(overlap);
    return new Rotated(ledger.issue(device, until), until);
  }

  /** What the plate and the papers say; empty where nobody wrote it down yet. */
  @Permit("devices:read")
  public DevicePlate plate(DeviceId id) {
    ledger.find(entities, id);
    return plates.of(scopes.requireTenant(), id.value()).orElse(DevicePlate.EMPTY);
  }

  /** Writes them, whole. */
  @Permit("devices:write")
  @Mutates("device.plate-written")
  public void write(DeviceId id, DevicePlate plate) {
    ledger.find(entities, id);
    plates.write(scopes.requireTenant(), id.value(), plate, Instant.now());
  }
}
