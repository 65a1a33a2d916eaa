package org.linli.devices.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.devices.control.CircumstanceReader;
import org.linli.devices.control.DeviceLists;
import org.linli.devices.control.ManyReader;
import org.linli.devices.control.SeriesReader;
import org.linli.devices.entity.Circumstance;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceValues;
import org.linli.devices.entity.Measured;
import org.linli.devices.entity.Series;

/** What many devices of the community measured: of a place, of a kind, or of all of it. */
@Facade
public class Measurements {

  /** Of each metric in a file. */
  private static final int MOST_POINTS = 5_000;

  private final ManyReader many;
  private final SeriesReader series;
  private final CircumstanceReader circumstances;
  private final DeviceLists lists;
  private final Scopes scopes;
  private final DeviceModels models;

  @Inject
  public Measurements(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.many = new ManyReader(jdbi);
    this.series = new SeriesReader(jdbi);
    this.circumstances = new CircumstanceReader(jdbi);
    this.lists = new DeviceLists(jdbi, models);
    this.scopes = scopes;
    this.models = models;
  }

  /** For the container's proxy alone. */
  protected Measurements() {
    this(null, null, null);
  }

  /**
   * The newest values of at most {@value ManyReader#MOST_DEVICES} devices, in the order of their
   * codes.
   *
   * @param place with all that lies in it; null for the whole community
   * @param model null for every kind
   */
  @Permit("readings:read")
  public List<DeviceValues> latest(UUID place, String model) {
    return many.latest(scopes.requireTenant(), place, model);
  }

  /**
   * One metric of all devices of a kind, hour by hour: the mean of their readings, the lowest and
   * the highest.
   *
   * @param place with all that lies in it; null for the whole community
   * @param maxPoints at most 5,000; neighbours become one point with their lowest and highest
   * @throws NotFound no such model, or it does not measure that
   * @throws Invalid the span ends before it begins, or is longer than three years
   */
  @Permit("readings:read")
  public Series together(
      String model, String metric, UUID place, Instant from, Instant until, int maxPoints) {
    var measured = models.get(model).metrics().get(metric);
    if (measured == null) {
      throw new NotFound("metric");
    }
    var span = new SeriesReader.Span(from, until);
    var points = many.hourly(scopes.requireTenant(), place, model, metric, span);
    return new Series(metric, measured.unit(), SeriesReader.thinned(points, maxPoints), true);
  }

  /**
   * All that a device measured in a span, metric by metric, each in the order of time: raw readings
   * of up to two days, the hourly roll-up beyond, at most 5,000 points of a metric.
   */
  @Permit("readings:read")
  public List<Measured> of(DeviceId device, Instant from, Instant until) {
    var tenant = scopes.requireTenant();
    var row =
        lists.all(tenant, List.of(device.value())).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("device"))
            .row();
    var model = models.get(row.model());
    var span = new SeriesReader.Span(from, until);
    return model.metrics().keySet().stream()
        .flatMap(
            metric ->
                series
                    .read(tenant, device.value(), model, metric, span, MOST_POINTS)
                    .points()
                    .stream()
                    .map(point -> new Measured(model.metrics().get(metric), point)))
        .toList();
  }

  /**
   * What a device measured of one metric, each reading with how the device stood and with what the
   * environment station of the community measured around it; at most 5,000 readings.
   *
   * @throws NotFound no such device, or it does not measure that
   */
  @Permit("readings:read")
  public List<Circumstance> circumstances(
      DeviceId device, String metric, Instant from, Instant until) {
    var tenant = scopes.requireTenant();
    var row =
        lists.all(tenant, List.of(device.value())).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("device"))
            .row();
    if (!models.get(row.model()).metrics().containsKey(metric)) {
      throw new NotFound("metric");
    }
    return circumstances.read(
        tenant, device.value(), metric, new SeriesReader.Span(from, until), MOST_POINTS);
  }
}
