package org.linli.devices.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.devices.control.DeviceLists;
import org.linli.devices.control.GroupSeries;
import org.linli.devices.control.SeriesReader;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.GatedSeries;
import org.linli.devices.entity.Point;
import org.linli.devices.entity.Series;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.boundary.Veil;
import org.linli.obligations.entity.Withheld;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * Devices and readings of communities that are not the caller's own: each call is a decision of the
 * data-rights gate, logged there, and what the decision obliges to is kept here.
 */
@Facade
public class CrossTierReadings {

  /** What a list of devices tells, in the catalogue's words. */
  private static final Set<String> LISTED =
      Set.of("community", "device", "code", "name", "model", "place", "state", "heard");

  /** What a series tells. */
  private static final Set<String> READ = Set.of("community", "device", "ts", "value", "summary");

  private static final int POINTS = 1_000;

  private final DeviceLists lists;
  private final SeriesReader series;
  private final GroupSeries group;
  private final DeviceModels models;
  private final Gate gate;
  private final Obligations obligations;

  @Inject
  public CrossTierReadings(Jdbi jdbi, DeviceModels models, Gate gate, Obligations obligations) {
    this.lists = new DeviceLists(jdbi, models);
    this.series = new SeriesReader(jdbi);
    this.group = new GroupSeries(jdbi);
    this.models = models;
    this.gate = gate;
    this.obligations = obligations;
  }

  /** For the container's proxy alone. */
  protected CrossTierReadings() {
    this(null, null, null, null);
  }

  /**
   * The first 500 devices of a community. Masked, they lose code and place, and the name what
   * identifies somebody; where totals alone are allowed, the list is empty: the figures of the city
   * board tell those.
   *
   * @throws org.linli.rights.boundary.DataRefused with the basis
   */
  @Permit("crosstier:read")
  @Apart
  public List<DeviceRow> devices(TenantId tenant, Purpose purpose) {
    var access =
        new Access(Action.VIEW, Asset.DEVICE_LEDGER, purpose, tenant, "devices").only(LISTED);
    return gate.read(access, decision -> shown(decision, tenant));
  }

  /**
   * A metric over time. Where totals alone are allowed, the series is the hourly roll-up; of a
   * device that tells about persons it is the mean of all such devices of the community, and empty
   * where they are too few.
   *
   * @throws org.linli.rights.boundary.DataRefused with the basis
   */
  @Permit("crosstier:read")
  @Apart
  public GatedSeries readings(
      TenantId tenant,
      DeviceId device,
      String metric,
      Instant from,
      Instant until,
      Purpose purpose) {
    var span = new SeriesReader.Span(from, until);
    var asset = gate.beforehand(() -> assetOf(device));
    var access = new Access(Action.VIEW, asset, purpose, tenant, device.toString()).only(READ);
    return gate.read(
        gate.about(access, () -> lists.dwellers(tenant, device.value())),
        decision -> {
          var model = modelOf(tenant, device, asset);
          return series(decision, tenant, device, model, metric, span);
        });
  }

  private List<DeviceRow> shown(Decision decision, TenantId tenant) {
    if (decision.outcome() == Outcome.AGGREGATE) {
      return List.of();
    }
    var rows =
        lists.list(tenant, DeviceQuery.ALL, PageRequest.first(PageRequest.LONGEST)).items().stream()
            .map(DeviceRow::withoutPosition)
            .toList();
    return obligations.apply(decision, Asset.DEVICE_LEDGER, rows, CrossTierReadings::veiled);
  }

  private static DeviceRow veiled(DeviceRow row, Veil veil) {
    return new DeviceRow(
        row.id(),
        veil.text("code", row.code()),
        veil.text("name", row.name()),
        row.model(),
        veil.id("place", row.placeId()),
        null,
        row.state(),
        row.lastSeen(),
        row.online(),
        row.openAlarms(),
        row.clockOffsetMs(),
        row.clockFlagged(),
        row.intervalSeconds(),
        null,
        null);
  }

  /**
   * Which asset a device's readings belong to is told by its model alone, and that stands beside
   * its credential.
   */
  private Asset assetOf(DeviceId device) {
    return lists
        .modelOf(device.value())
        .flatMap(models::find)
        .map(model -> new Asset(model.asset()))
        .orElse(Asset.DEVICE_READINGS);
  }

  /** Inside the tenant: a device of elsewhere is none, whatever its id. */
  private DeviceModel modelOf(TenantId tenant, DeviceId device, Asset asked) {
    var model =
        lists.all(tenant, List.<UUID>of(device.value())).stream()
            .findFirst()
            .map(detail -> models.get(detail.row().model()))
            .orElseThrow(() -> new NotFound("device"));
    if (!model.asset().equals(asked.id())) {
      throw new NotFound("device");
    }
    return model;
  }

  private GatedSeries series(
      Decision decision,
      TenantId tenant,
      DeviceId device,
      DeviceModel model,
      String metric,
      SeriesReader.Span span) {
    var found = model.metrics().get(metric);
    if (found == null) {
      throw new NotFound("metric");
    }
    if (decision.outcome() != Outcome.AGGREGATE) {
      var read = series.read(tenant, device.value(), model, metric, span, POINTS);
      var points =
          obligations.apply(
              decision, new Asset(model.asset()), read.points(), CrossTierReadings::veiled);
      return new GatedSeries(
          new Series(metric, found.unit(), points, read.hourly(), read.gaps(), List.of()),
          decision,
          Withheld.NOTHING);
    }
    // The hours of one home are still one household's; only many homes together are a total.
    if (!model.personal()) {
      return new GatedSeries(
          series.hourly(tenant, device.value(), model, metric, span, POINTS),
          decision,
          Withheld.NOTHING);
    }
    var told =
        obligations.tell(
            decision,
            new Asset(model.asset()),
            model.model() + "/" + metric,
            group.hourly(tenant, model.model(), metric, span, Instant.now()));
    return new GatedSeries(
        new Series(metric, found.unit(), SeriesReader.thinned(told.figures(), POINTS), true),
        decision,
        told.withheld());
  }

  private static Point veiled(Point point, Veil veil) {
    var value = veil.number("value", point.value());
    return value == null ? null : new Point(point.at(), value, point.low(), point.high());
  }
}
