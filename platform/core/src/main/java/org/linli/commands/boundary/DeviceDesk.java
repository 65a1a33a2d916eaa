package org.linli.commands.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.commands.control.CommandBook;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandState;
import org.linli.devices.entity.DeviceId;
import org.linli.feeds.boundary.Door;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/**
 * Where a device that speaks HTTP fetches its commands, and answers them; it proves itself as at
 * the door.
 */
@ApplicationScoped
public class DeviceDesk {

  private final Door door;
  private final Scopes scopes;
  private final CommandBook book;

  @Inject
  public DeviceDesk(
      Door door,
      Scopes scopes,
      Jdbi jdbi,
      DueWork work,
      Changes changes,
      Announcements announcements) {
    this.door = door;
    this.scopes = scopes;
    this.book = new CommandBook(jdbi, work, changes, announcements);
  }

  /** For the container's proxy alone. */
  protected DeviceDesk() {
    this(null, null, null, null, null, null);
  }

  /** What the device still has to answer, oldest first; it may be handed the same twice. */
  public List<CommandOrder> fetch(String device, String secret) {
    var proven = door.pass(device, secret);
    return fetchFor(proven.tenant(), proven.device());
  }

  /** The same for whoever was proven to speak for the device: its gateway. */
  public List<CommandOrder> fetchFor(TenantId tenant, DeviceId device) {
    return scopes.asSystem(
        "door",
        tenant,
        () -> {
          var now = Instant.now();
          var open = book.open(tenant, device.value(), now);
          if (!open.isEmpty()) {
            var ids = open.stream().map(CommandOrder::id).toList();
            book.sent(tenant, device.value(), ids, now);
          }
          return open;
        });
  }

  /**
   * Notes the device's answer, the first one.
   *
   * @return where the command stands now
   * @throws NotFound the device was told no such thing
   */
  public CommandState answer(String device, String secret, UUID command, CommandAnswer answer) {
    var proven = door.pass(device, secret);
    return answerFor(proven.tenant(), proven.device(), command, answer);
  }

  /** The same for whoever was proven to speak for the device: its gateway. */
  public CommandState answerFor(
      TenantId tenant, DeviceId device, UUID command, CommandAnswer answer) {
    if (answer.state() == null || !answer.state().isAnswer()) {
      throw new Invalid("state", "done-or-failed");
    }
    return scopes.asSystem(
        "door",
        tenant,
        () ->
            book.answer(tenant, device.value(), command, answer, Instant.now())
                .orElseThrow(() -> new NotFound("command")));
  }
}
