package org.linli.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.commands.boundary.DeviceDesk;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandState;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.entity.Accepted;
import org.linli.feeds.entity.Proven;
import org.linli.networks.control.FormReader;
import org.linli.networks.control.Forms;
import org.linli.networks.control.GatewayReader;
import org.linli.networks.control.LinkTable;
import org.linli.networks.entity.ChildCommand;
import org.linli.networks.entity.ChildResult;
import org.linli.networks.entity.Relayed;

/**
 * The door for gateways, which speak for the devices behind them, and for devices that speak in
 * their maker's form.
 */
@ApplicationScoped
public class GatewayDoor {

  private final Door door;
  private final DeviceDesk desk;
  private final Scopes scopes;
  private final LinkTable links;
  private final Forms forms;

  @Inject
  public GatewayDoor(Door door, DeviceDesk desk, Scopes scopes, Jdbi jdbi, DeviceModels models) {
    this.door = door;
    this.desk = desk;
    this.scopes = scopes;
    this.links = new LinkTable(jdbi);
    this.forms = models == null ? null : Forms.delivered(models);
  }

  /** For the container's proxy alone. */
  protected GatewayDoor() {
    this(null, null, null, null, null);
  }

  /**
   * Takes what a gateway sends for its children, or kept for them while the line was down. What is
   * refused of one child is told and stops no other.
   *
   * @throws BrokerAway 503: send it all again; a reading is stored once
   */
  public Relayed relay(String gateway, String secret, byte[] body) {
    var proven = door.pass(gateway, secret);
    var behind = behind(proven);
    // All are on their way before the first is waited for: one wait for the broker, not one each.
    var sent =
        GatewayReader.read(body).stream()
            .map(child -> relay(proven, behind.get(child.device()), child))
            .toList();
    try {
      return Relayed.of(sent.stream().map(CompletableFuture::join).toList());
    } catch (CompletionException e) {
      throw new BrokerAway();
    }
  }

  private CompletableFuture<ChildResult> relay(
      Proven gateway, LinkTable.Child known, GatewayReader.Child child) {
    try {
      if (known == null) {
        throw new NotFound("device");
      }
      var message = bytes(child);
      var ours = child.form() == null ? message : ours(child.form(), known.model(), message);
      return door.acceptFor(gateway.tenant(), known.id(), ours)
          .thenApply(taken -> new ChildResult(child.device(), taken.accepted(), null));
    } catch (BrokerAway e) {
      throw e;
    } catch (Refusal refusal) {
      return CompletableFuture.completedFuture(new ChildResult(child.device(), 0, refusal.code()));
    }
  }

  private static byte[] bytes(GatewayReader.Child child) {
    var message = child.message();
    var text = message.isTextual() ? message.asText() : message.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Takes a message in a maker's form.
   *
   * @throws NotFound the platform reads no such form of this kind of device
   * @throws org.linli.feeds.boundary.Unreadable 400: not of the form
   */
  public Accepted translate(String device, String secret, String form, byte[] message) {
    var proven = door.prove(device, secret);
    return door.accept(device, secret, ours(form, proven.model(), message));
  }

  private byte[] ours(String form, String model, byte[] message) {
    var known = forms.find(form, model).orElseThrow(() -> new NotFound("form"));
    return FormReader.read(known, message, Instant.now());
  }

  /** What the devices behind a gateway still have to do; the same may come twice. */
  public List<ChildCommand> fetch(String gateway, String secret) {
    var proven = door.pass(gateway, secret);
    var commands = new ArrayList<ChildCommand>();
    behind(proven)
        .forEach(
            (code, child) ->
                desk.fetchFor(proven.tenant(), child.id())
                    .forEach(order -> commands.add(new ChildCommand(code, order))));
    return commands;
  }

  /** A child's answer, brought by its gateway. */
  public CommandState answer(
      String gateway, String secret, String child, UUID command, CommandAnswer answer) {
    var proven = door.pass(gateway, secret);
    var known = behind(proven).get(child);
    if (known == null) {
      throw new NotFound("device");
    }
    return desk.answerFor(proven.tenant(), known.id(), command, answer);
  }

  private Map<String, LinkTable.Child> behind(Proven gateway) {
    return scopes.asSystem(
        "door", gateway.tenant(), () -> links.behind(gateway.tenant(), gateway.device().value()));
  }
}
