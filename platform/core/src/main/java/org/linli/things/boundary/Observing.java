package org.linli.things.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.entity.Accepted;
import org.linli.tenancy.entity.TenantId;
import org.linli.things.control.Observed;
import org.linli.things.control.Streams;
import org.linli.things.control.Streams.Stream;
import org.linli.things.entity.DeviceProof;
import org.linli.things.entity.Sent;
import org.linli.things.entity.Service;

/**
 * Observations on their way in: read by the standard, checked against the metric, and handed to the
 * devices' door, which limits, de-duplicates and answers when the broker holds them.
 *
 * <p>No facade, like the door itself: a message opens no transaction of its own, and waits in none
 * for the broker.
 */
@ApplicationScoped
public class Observing {

  private static final String KEEPING = "devices:write";

  /** So long an answer waits for its observation to be readable. */
  private static final int LOOKS = 100;

  private static final int PAUSE_MILLIS = 20;

  private static final String ERROR = "error";

  /** The most rows of one data array. */
  private static final int MOST = 1_000;

  private final Scopes scopes;
  private final Door door;
  private final Streams streams;

  @Inject
  public Observing(Jdbi jdbi, Scopes scopes, DeviceModels models, Door door) {
    this.scopes = scopes;
    this.door = door;
    this.streams = new Streams(jdbi, models);
  }

  /** For the container's proxy alone. */
  protected Observing() {
    this.scopes = null;
    this.door = null;
    this.streams = null;
  }

  /** Who sends: the community, and the device that proved itself or null for a person's token. */
  private record Sender(TenantId tenant, DeviceProof proof) {}

  /**
   * One observation.
   *
   * @param stream the Datastream of the address; null where the body names it
   * @param proof null for the signed-in caller, who has to keep the community's devices
   */
  public Sent send(Service service, Long stream, JsonNode body, DeviceProof proof) {
    var sender = sender(proof);
    var id = stream == null ? Observed.streamOf(body) : stream;
    var found = stream(sender, id);
    var observed = Observed.read(found, body);
    joined(hand(sender, found, List.of(observed)));
    return new Sent(
        found.observation(observed.at()),
        address(service, found, observed),
        observed.at(),
        observed.result(),
        arrived(sender, found, observed));
  }

  /**
   * A data array (OGC 18-088, clause 12.2): for each row the address of its observation, or {@code
   * error}; a row that cannot be taken holds up no other.
   */
  public List<String> sendAll(Service service, JsonNode body, DeviceProof proof) {
    var sender = sender(proof);
    var answers = new ArrayList<String>();
    var waiting = new LinkedHashMap<CompletableFuture<Accepted>, List<Integer>>();
    for (var block : Observed.blocks(body, MOST)) {
      var rows = Observed.rows(block);
      var first = answers.size();
      rows.forEach(row -> answers.add(ERROR));
      try {
        var found = stream(sender, Observed.streamOf(block));
        var taken = new LinkedHashMap<Integer, Observed>();
        for (int i = 0; i < rows.size(); i++) {
          var row = Observed.tried(found, rows.get(i));
          if (row != null) {
            taken.put(first + i, row);
          }
        }
        if (!taken.isEmpty()) {
          var sent = hand(sender, found, List.copyOf(taken.values()));
          taken.forEach((at, row) -> answers.set(at, address(service, found, row)));
          waiting.put(sent, List.copyOf(taken.keySet()));
        }
      } catch (Refusal e) {
        // Told row by row: another block may be taken all the same.
        continue;
      }
    }
    waiting.forEach((sent, rows) -> settle(sent, rows, answers));
    return answers;
  }

  private static void settle(
      CompletableFuture<Accepted> sent, List<Integer> rows, List<String> answers) {
    try {
      sent.join();
    } catch (CompletionException e) {
      rows.forEach(row -> answers.set(row, ERROR));
    }
  }

  private Sender sender(DeviceProof proof) {
    if (proof != null) {
      return new Sender(door.prove(proof.device(), proof.secret()).tenant(), proof);
    }
    scopes.caller().require(KEEPING);
    return new Sender(scopes.requireTenant(), null);
  }

  private Stream stream(Sender sender, Long id) {
    return inside(sender, () -> streams.find(sender.tenant(), id == null ? -1 : id))
        .filter(
            found ->
                sender.proof() == null
                    || found.device().toString().equalsIgnoreCase(sender.proof().device()))
        .orElseThrow(() -> new NotFound("thing"));
  }

  private <T> T inside(Sender sender, Callable<T> work) {
    return sender.proof() == null
        ? scopes.call(work)
        : scopes.asSystem("things", sender.tenant(), work);
  }

  private CompletableFuture<Accepted> hand(Sender sender, Stream stream, List<Observed> observed) {
    var body = Observed.message(stream, observed).getBytes(StandardCharsets.UTF_8);
    return sender.proof() == null
        ? door.acceptFor(sender.tenant(), new DeviceId(stream.device()), body)
        : door.acceptLater(sender.proof().device(), sender.proof().secret(), body);
  }

  private static void joined(CompletableFuture<Accepted> sent) {
    try {
      sent.join();
    } catch (CompletionException e) {
      throw new BrokerAway();
    }
  }

  /** A client of the standard reads at once what it made. */
  private boolean arrived(Sender sender, Stream stream, Observed observed) {
    for (int look = 0; look < LOOKS; look++) {
      if (inside(sender, () -> streams.stands(stream, observed.at()))) {
        return true;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private static String address(Service service, Stream stream, Observed observed) {
    return service.root() + "/Observations(" + stream.observation(observed.at()) + ")";
  }
}
