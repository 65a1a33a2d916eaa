package org.linli.commands.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.commands.control.CommandBook;
import org.linli.commands.control.CommandCheck;
import org.linli.commands.entity.CommandDraft;
import org.linli.commands.entity.CommandId;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceRetired;
import org.linli.devices.boundary.KnownDevices;
import org.linli.devices.entity.DeviceId;
import org.linli.places.boundary.Dwellers;
import org.linli.work.boundary.DueWork;

/** What devices are told to do, and what became of it. */
@Facade
public class Commands {

  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int LONGEST_CAUSE = 200;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;
  private final KnownDevices devices;
  private final CommandBook book;

  @Inject
  public Commands(
      Jdbi jdbi,
      Scopes scopes,
      DeviceModels models,
      DueWork work,
      Changes changes,
      Announcements announcements) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
    this.devices = new KnownDevices(jdbi, models);
    this.book = new CommandBook(jdbi, work, changes, announcements);
  }

  /** For the container's proxy alone. */
  protected Commands() {
    this(null, null, null, null, null, null);
  }

  /** As {@link #send(DeviceId, String, Map, Duration, String)}, for a clerk. */
  @Permit("commands:write")
  @Mutates("command.sent")
  public CommandId send(DeviceId device, CommandDraft draft) {
    return send(device, draft.command(), draft.parameters(), draft.timeout(), draft.cause());
  }

  /**
   * Asks a device to do something, in the transaction that stands open; it goes out after the
   * commit.
   *
   * @param timeout how long the device has to answer, at most a week
   * @param cause why, for those who read it afterwards
   * @throws Invalid the model knows no such command, or not these parameters
   * @throws NotFound the community has no such device
   * @throws DeviceRetired it is not there yet, or not any more
   * @throws DeviceOfHome a person asks, and people live where the device stands
   */
  @Permit("commands:write")
  @Mutates("command.sent")
  public CommandId send(
      DeviceId device,
      String command,
      Map<String, Object> parameters,
      Duration timeout,
      String cause) {
    var tenant = scopes.requireTenant();
    var row = devices.row(tenant, device);
    if (!row.state().isLetIn()) {
      throw new DeviceRetired(row.code());
    }
    var now = Instant.now();
    if (!scopes.caller().isSystem()
        && !jdbi.withHandle(handle -> Dwellers.ofDevice(handle, tenant, device.value(), now))
            .isEmpty()) {
      throw new DeviceOfHome(row.code());
    }
    var checked = CommandCheck.check(models.get(row.model()), command, parameters);
    if (timeout == null
        || timeout.compareTo(Duration.ofSeconds(1)) < 0
        || timeout.compareTo(LONGEST) > 0) {
      throw new Invalid("timeout", "second-to-week");
    }
    if (cause == null || cause.isBlank() || cause.length() > LONGEST_CAUSE) {
      throw new Invalid("cause", "text-200");
    }
    return book.queue(
        tenant,
        device,
        new CommandBook.Asked(
            command, checked, scopes.caller().displayName(), cause.strip(), now, timeout));
  }

  /**
   * Newest first; the search looks at code and name of the device, and at the cause.
   *
   * @throws NotFound it is asked about a device that the community does not have
   */
  @Permit("commands:read")
  public Page<CommandRow> list(CommandQuery query, PageRequest page) {
    var tenant = scopes.requireTenant();
    if (query.device() != null && devices.find(tenant, new DeviceId(query.device())).isEmpty()) {
      throw new NotFound("device");
    }
    return book.list(tenant, query, page);
  }

  @Permit("commands:read")
  public CommandRow get(DeviceId device, CommandId id) {
    return book.find(scopes.requireTenant(), device.value(), id.value())
        .orElseThrow(() -> new NotFound("command"));
  }
}
