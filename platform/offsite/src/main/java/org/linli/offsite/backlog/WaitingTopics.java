package org.linli.offsite.backlog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.feeds.boundary.BrokerWeb;

/** Asks the broker where something waits. A topic without a backlog costs one question. */
final class WaitingTopics {

  private static final int NOT_FOUND = 404;

  /** The broker's own. */
  private static final String OWN = "pulsar";

  private final BrokerWeb web;

  WaitingTopics(BrokerWeb web) {
    this.web = web;
  }

  /**
   * @throws IOException the broker is away, or refuses
   */
  List<WaitingTopic> find() throws IOException, InterruptedException {
    var found = new ArrayList<WaitingTopic>();
    for (var tenant : ask("tenants")) {
      if (tenant.asText().equals(OWN)) {
        continue;
      }
      for (var namespace : ask("namespaces/" + tenant.asText())) {
        for (var topic : ask("persistent/" + namespace.asText())) {
          waiting(topic.asText()).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<WaitingTopic> waiting(String name) throws IOException, InterruptedException {
    if (name.substring(name.lastIndexOf('/') + 1).startsWith("__")) {
      return Optional.empty();
    }
    var behind = new ArrayList<String>();
    var path = path(name);
    for (var subscription : ask(path + "/stats").path("subscriptions").properties()) {
      var standing = subscription.getValue();
      if (isKept(standing) && standing.path("msgBacklog").asLong() > 0) {
        behind.add(subscription.getKey());
      }
    }
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    var inside = ask(path + "/internalStats");
    var done =
        behind.stream()
            .map(subscription -> inside.path("cursors").path(subscription))
            .map(cursor -> cursor.path("markDeletePosition").asText())
            .filter(said -> said.contains(":"))
            .map(Position::of)
            .min(Position::compareTo);
    return done.map(
        position ->
            new WaitingTopic(
                name, behind, position, Position.of(inside.path("lastConfirmedEntry").asText())));
  }

  private static boolean isKept(JsonNode subscription) {
    return subscription.path("isDurable").asBoolean(subscription.path("durable").asBoolean(true));
  }

  /** How many partitions the topic was made with; 0 where it has none. */
  int partitions(String base) throws IOException, InterruptedException {
    return ask(path(base) + "/partitions").path("partitions").asInt();
  }

  static String path(String topic) {
    return topic.replace("persistent://", "persistent/");
  }

  private JsonNode ask(String path) throws IOException, InterruptedException {
    var answer = web.get(path);
    if (answer.status() >= 300 && answer.status() != NOT_FOUND) {
      throw new IOException(path + ": " + answer.status() + " " + answer.body());
    }
    return answer.json();
  }
}
