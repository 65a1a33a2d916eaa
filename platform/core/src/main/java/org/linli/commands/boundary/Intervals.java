package org.linli.commands.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.commands.control.CommandBook;
import org.linli.commands.control.IntervalTable;
import org.linli.commands.entity.IntervalOrder;
import org.linli.commands.entity.IntervalRow;
import org.linli.commands.entity.IntervalsTold;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.KnownDevices;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceModel;
import org.linli.work.boundary.DueWork;

/**
 * How often devices measure and send, set from afar (000 §7.2 a 3). What a device is told is a
 * command like others: it waits a week for one that sleeps, and counts when the device says that it
 * took it; from then on its silence is measured by it.
 */
@Facade
public class Intervals {

  /** A device that sends once a day is told the next time it comes. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  private final Commands commands;
  private final Scopes scopes;
  private final DeviceModels models;
  private final KnownDevices devices;
  private final CommandBook book;
  private final IntervalTable table;

  @Inject
  public Intervals(
      Commands commands,
      Jdbi jdbi,
      Scopes scopes,
      DeviceModels models,
      DueWork work,
      Changes changes,
      Announcements announcements) {
    this.commands = commands;
    this.scopes = scopes;
    this.models = models;
    this.devices = new KnownDevices(jdbi, models);
    this.book = new CommandBook(jdbi, work, changes, announcements);
    this.table = new IntervalTable(jdbi);
  }

  /** For the container's proxy alone. */
  protected Intervals() {
    this(null, null, null, null, null, null, null);
  }

  /**
   * @throws NotFound the community has no such device
   */
  @Permit("commands:read")
  public IntervalRow get(DeviceId device) {
    var tenant = scopes.requireTenant();
    var row = devices.row(tenant, device);
    var told = book.newest(tenant, device.value(), DeviceModel.SET_INTERVALS).orElse(null);
    var reported = table.of(tenant, device.value()).orElse(null);
    return new IntervalRow(
        told == null ? null : IntervalTable.asked(told.parameters(), DeviceModel.COLLECT),
        told == null ? null : IntervalTable.asked(told.parameters(), DeviceModel.UPLOAD),
        told == null ? null : told.state(),
        told == null ? null : told.at(),
        reported == null ? null : reported.collectSeconds(),
        reported == null ? null : reported.uploadSeconds(),
        reported == null ? null : reported.reportedAt(),
        models.get(row.model()).intervalSeconds());
  }

  /**
   * Tells all of them, or none.
   *
   * @throws NotFound the community has no such device
   * @throws Invalid one's model knows no such command, or not these limits
   * @throws org.linli.devices.boundary.DeviceRetired one is not there yet, or not any more
   * @throws DeviceOfHome people live where one of them stands
   */
  @Permit("commands:write")
  @Mutates("device.intervals-told")
  public IntervalsTold set(IntervalOrder order) {
    var parameters =
        Map.<String, Object>of(
            DeviceModel.COLLECT, order.collectSeconds(), DeviceModel.UPLOAD, order.uploadSeconds());
    for (var device : order.devices()) {
      commands.send(
          new DeviceId(device), DeviceModel.SET_INTERVALS, parameters, PATIENCE, order.cause());
    }
    return new IntervalsTold(order.devices().size());
  }
}
