package org.linli.feeds.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.linli.feeds.boundary.BrokerWeb;
import org.linli.feeds.entity.DistrictLag;
import org.linli.feeds.entity.PostTopic;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * The broker's topics: Pulsar tenant = city, namespace = district, one telemetry topic per
 * district. Never one per community: three thousand topics carry a fifth of what twenty do.
 */
final class Topics implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BrokerWeb web;
  private final int partitions;

  Topics(BrokerWeb web, int partitions) {
    this.web = web;
    this.partitions = partitions;
  }

  static String telemetry(DivisionCode district) {
    return "persistent://" + path(district) + "/telemetry";
  }

  /** One of the topics beside it; without partitions, for little goes there. */
  static String of(DivisionCode district, PostTopic topic) {
    return "persistent://" + path(district) + "/" + topic.path();
  }

  private static String path(DivisionCode district) {
    return district.at(DivisionLevel.CITY) + "/" + district;
  }

  /** Makes what is missing of city, district and topic. Doing it again changes nothing. */
  void ensure(DivisionCode district) throws IOException, InterruptedException {
    var topic = "persistent/" + path(district) + "/telemetry";
    if (!exists(topic + "/partitions")) {
      make(district, topic);
    }
    for (var other : PostTopic.values()) {
      web.make("persistent/" + path(district) + "/" + other.path(), "{}");
    }
  }

  private void make(DivisionCode district, String topic) throws IOException, InterruptedException {
    web.makeTenant(district.at(DivisionLevel.CITY).toString());
    web.make("namespaces/" + path(district), "{}");
    web.make(topic + "/partitions", String.valueOf(partitions));
  }

  /** How the district's feed fares, as the broker tells; empty when it does not answer. */
  CompletableFuture<Optional<DistrictLag>> lag(DivisionCode district, String name) {
    return web.ask(
            "persistent/" + path(district) + "/telemetry/partitioned-stats?perPartition=false")
        .thenApply(answer -> Optional.of(read(answer, district, name)))
        .exceptionally(e -> Optional.empty());
  }

  private static DistrictLag read(BrokerWeb.Answer answer, DivisionCode district, String name) {
    var stats = answer.json();
    var subscription = stats.path("subscriptions").path(Broker.SUBSCRIPTION);
    return new DistrictLag(
        district,
        name,
        subscription.path("msgBacklog").asLong(),
        stats.path("msgRateIn").asDouble(),
        subscription.path("consumers").size());
  }

  /** A topic without partitions answers with 0 of them, one that is not there as well. */
  private boolean exists(String path) throws IOException, InterruptedException {
    return web.get(path).json().path("partitions").asInt() > 0;
  }

  @Override
  public void close() {
    web.close();
  }
}
