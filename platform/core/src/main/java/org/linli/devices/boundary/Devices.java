package org.linli.devices.boundary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.control.DeviceLists;
import org.linli.devices.control.HeldPoints;
import org.linli.devices.control.Ledger;
import org.linli.devices.control.LifeTable;
import org.linli.devices.control.SeriesReader;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.Issued;
import org.linli.devices.entity.Series;

/** The ledger of the community's devices, and their readings. */
@Facade
public class Devices {

  private final DeviceLists lists;
  private final SeriesReader series;
  private final HeldPoints held;
  private final Ledger ledger;
  private final LifeTable life;
  private final Scopes scopes;
  private final DeviceModels models;

  @PersistenceContext(unitName = "linli")
  private EntityManager entities;

  @Inject
  public Devices(
      Jdbi jdbi,
      Scopes scopes,
      DeviceModels models,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements) {
    this(jdbi, scopes, null, models, alarms, figures, announcements);
  }

  public Devices(
      Jdbi jdbi,
      Scopes scopes,
      EntityManager entities,
      DeviceModels models,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements) {
    this.lists = new DeviceLists(jdbi, models);
    this.series = new SeriesReader(jdbi);
    this.held = new HeldPoints(jdbi);
    this.life = new LifeTable(jdbi);
    this.ledger = new Ledger(jdbi, scopes, models, alarms, figures, announcements);
    this.scopes = scopes;
    this.entities = entities;
    this.models = models;
  }

  /** For the container's proxy alone. */
  protected Devices() {
    this(null, null, null, null, null, null, null);
  }

  /**
   * In the order of their codes; the search looks at code and name, a place means all that lies in
   * it.
   */
  @Permit("devices:read")
  public Page<DeviceRow> list(DeviceQuery query, PageRequest page) {
    return lists.list(scopes.requireTenant(), query, page);
  }

  /** To a guest of the platform's keepers it does not tell what was measured. */
  @Permit("devices:read")
  public DeviceDetail get(DeviceId id) {
    return lists.all(scopes.requireTenant(), List.of(id.value())).stream()
        .findFirst()
        .map(
            found ->
                scopes.caller().visit().isEmpty()
                    ? found
                    : new DeviceDetail(found.row(), List.of(), found.status()))
        .orElseThrow(() -> new NotFound("device"));
  }

  /**
   * Puts a device into service, and shows its secret this once.
   *
   * @throws BannedProduct when its name tells of a product that is banned or phased out
   */
  @Permit("devices:write")
  @Mutates("device.registered")
  public Issued register(DeviceDraft draft) {
    var device = ledger.enter(entities, draft, DeviceState.IN_SERVICE, null);
    return new Issued(new DeviceId(device.id()), ledger.issue(device, null));
  }

  /** Gives the device a new secret, shown this once; the old one is worth nothing any more. */
  @Permit("devices:write")
  @Mutates("device.secret-rotated")
  public String rotateSecret(DeviceId id) {
    var device = ledger.find(entities, id);
    if (!device.state().isLetIn()) {
      throw new DeviceRetired(id.toString());
    }
    return ledger.issue(device, null);
  }

  /**
   * Takes the device out of use: its secret is worth nothing, its alarms end, its readings stay.
   */
  @Permit("devices:write")
  @Mutates("device.retired")
  public void retire(DeviceId id) {
    var device = ledger.find(entities, id);
    if (device.state() != DeviceState.SCRAPPED) {
      ledger.move(device, DeviceState.SCRAPPED, null);
    }
  }

  /**
   * A metric over time: raw readings of up to two days, the hourly roll-up beyond; with the gaps in
   * which nothing came, the spans in which the device was not in service, and what was held back.
   *
   * @param maxPoints at most 5,000; neighbours become one point with their lowest and highest
   */
  @Permit("readings:read")
  public Series readings(DeviceId id, String metric, Instant from, Instant until, int maxPoints) {
    var tenant = scopes.requireTenant();
    var row = get(id).row();
    var model = models.get(row.model()).every(row.intervalSeconds());
    if (!model.metrics().containsKey(metric)) {
      throw new NotFound("metric");
    }
    var span = new SeriesReader.Span(from, until);
    return series
        .read(tenant, id.value(), model, metric, span, maxPoints)
        .marked(life.off(tenant, id.value(), from, until))
        .beside(held.of(tenant, id.value(), metric, span), !model.hasClock());
  }
}
