package org.linli.feeds.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CONFLICT = 409;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final URI admin;
  private final int partitions;

  /**
   * @param web the broker's administration, for example {@code http://127.0.0.1:9085}
   */
  Topics(String web, int partitions) {
    this.admin = URI.create(web + "/admin/v2/");
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
      put("persistent/" + path(district) + "/" + other.path(), "{}");
    }
  }

  private void make(DivisionCode district, String topic) throws IOException, InterruptedException {
    var clusters = JSON.readTree(get("clusters").body());
    put(
        "tenants/" + district.at(DivisionLevel.CITY),
        "{\"allowedClusters\":" + JSON.writeValueAsString(clusters) + "}");
    put("namespaces/" + path(district), "{}");
    put(topic + "/partitions", String.valueOf(partitions));
  }

  /** How the district's feed fares, as the broker tells; empty when it does not answer. */
  CompletableFuture<Optional<DistrictLag>> lag(DivisionCode district, String name) {
    var request =
        request("persistent/" + path(district) + "/telemetry/partitioned-stats?perPartition=false");
    return http.sendAsync(request.GET().build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(answer -> Optional.of(read(answer, district, name)))
        .exceptionally(e -> Optional.empty());
  }

  private static DistrictLag read(HttpResponse<String> answer, DivisionCode district, String name) {
    try {
      JsonNode stats =
          answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
      var subscription = stats.path("subscriptions").path(Broker.SUBSCRIPTION);
      return new DistrictLag(
          district,
          name,
          subscription.path("msgBacklog").asLong(),
          stats.path("msgRateIn").asDouble(),
          subscription.path("consumers").size());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A topic without partitions answers with 0 of them, one that is not there as well. */
  private boolean exists(String path) throws IOException, InterruptedException {
    var answer = get(path);
    return answer.statusCode() == 200
        && JSON.readTree(answer.body()).path("partitions").asInt() > 0;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private void put(String path, String body) throws IOException, InterruptedException {
    var answer =
        http.send(
            request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300 && answer.statusCode() != CONFLICT) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(admin.resolve(path)).timeout(PATIENCE);
  }

  @Override
  public void close() {
    http.close();
  }
}
