package org.linli.devices.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.devices.control.DeviceLists;
import org.linli.devices.control.SeriesReader;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Series;

/** The readings of the calling resident's own rooms, and of no others. */
@Facade
public class HomeReadings {

  private final DeviceLists lists;
  private final SeriesReader series;
  private final DeviceModels models;
  private final Scopes scopes;

  @Inject
  public HomeReadings(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.lists = new DeviceLists(jdbi, models);
    this.series = new SeriesReader(jdbi);
    this.models = models;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected HomeReadings() {
    this(null, null, null);
  }

  /** The devices in the caller's rooms, with their newest values. */
  @Permit("home:read")
  public List<DeviceDetail> devices() {
    return lists.all(scopes.requireTenant(), mine());
  }

  @Permit("home:read")
  public Series readings(DeviceId id, String metric, Instant from, Instant until, int maxPoints) {
    if (!mine().contains(id.value())) {
      throw new NotFound("device");
    }
    var device = lists.all(scopes.requireTenant(), List.of(id.value())).getFirst();
    var model = models.get(device.row().model());
    if (!model.metrics().containsKey(metric)) {
      throw new NotFound("metric");
    }
    return series.read(
        scopes.requireTenant(),
        id.value(),
        model,
        metric,
        new SeriesReader.Span(from, until),
        maxPoints);
  }

  private List<UUID> mine() {
    return lists.ofHome(scopes.requireTenant(), scopes.caller().accountId());
  }
}
