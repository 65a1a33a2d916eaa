package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.SubscriptionInitialPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.devices.entity.ReadingLines;
import org.linli.feeds.entity.BrokerKey;
import org.linli.streams.entity.StreamCount;
import org.linli.streams.entity.StreamLimits;
import org.linli.testing.Requirement;

/** Partners with streams of their own, over a real broker: what they may, and what they try. */
class StreamsOverBrokerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir static Path home;

  private static StreamGround ground;

  @BeforeAll
  static void start() throws Exception {
    ground = new StreamGround(home);
  }

  @AfterAll
  static void stop() throws Exception {
    ground.close();
  }

  private static byte[] reading(Instant at, String values) {
    return "{\"ts\":\"%s\",\"values\":{%s}}".formatted(at, values).getBytes(StandardCharsets.UTF_8);
  }

  private static Producer<byte[]> producer(PulsarClient client, String topic)
      throws PulsarClientException {
    return client.newProducer().topic(topic).sendTimeout(5, TimeUnit.SECONDS).create();
  }

  /** What the partner is told, until there were so many letters. */
  private static List<JsonNode> refused(PulsarClient client, String topic, int many)
      throws IOException {
    var letters = new ArrayList<JsonNode>();
    try (var consumer =
        client
            .newConsumer()
            .topic(topic)
            .subscriptionName("partner")
            .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest)
            .subscribe()) {
      while (letters.size() < many) {
        var message = consumer.receive(20, TimeUnit.SECONDS);
        assertThat(message).as("letter " + letters.size()).isNotNull();
        letters.add(JSON.readTree(message.getValue()));
        consumer.acknowledge(message);
      }
    }
    return letters;
  }

  private static long rows(UUID device) throws Exception {
    return ground.count(
        "select count(*) from " + ReadingLines.ROWS + " r where device_id = '%s'", device);
  }

  private interface Check {
    boolean holds() throws Exception;
  }

  private static void until(Check check) throws Exception {
    var deadline = Instant.now().plusSeconds(40);
    while (!check.holds()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(100);
    }
  }

  @Test
  @Requirement("004-P1c")
  void whatAPartnerSendsBecomesRowsOfTheDevicesOwnCommunityOnce() throws Exception {
    var device = ground.devices.get(0);
    var id = ground.stream(null, device);
    var token = ground.token(id, DAY, Duration.ZERO);
    var from = Instant.now();
    try (var client = ground.client(token.token());
        var producer = producer(client, token.topic())) {
      var sent = new ArrayList<CompletableFuture<?>>();
      for (int i = 0; i < 200; i++) {
        var body = reading(from.plusMillis(i), "\"smoke\":1,\"battery\":90");
        sent.add(producer.newMessage().key(device.id().toString()).value(body).sendAsync());
        // The answer was lost on its way, and the partner sends the same again.
        sent.add(producer.newMessage().key(device.id().toString()).value(body).sendAsync());
      }
      sent.forEach(CompletableFuture::join);
    }
    until(() -> rows(device.id()) == 200);
    assertThat(
            ground.count(
                "select count(*) from "
                    + ReadingLines.ROWS
                    + " r where device_id = '%s' and tenant_id <> '%s'",
                device.id(),
                device.tenant()))
        .isZero();
    until(() -> ground.get(id).row().taken() == 400);
    var detail = ground.get(id);
    assertThat(detail.row().refused()).isZero();
    assertThat(detail.row().traffic().lag()).isZero();
    assertThat(detail.counts())
        .singleElement()
        .satisfies(count -> assertThat(count.outcome()).isEqualTo(StreamCount.TAKEN));
  }

  @Test
  void whatCannotBeTakenGoesBackWithItsReasonAndTheRestGoesOn() throws Exception {
    var device = ground.devices.get(1);
    var foreign = ground.devices.get(2);
    assertThat(foreign.tenant()).isNotEqualTo(device.tenant());
    var id = ground.stream(null, device);
    var token = ground.token(id, DAY, Duration.ZERO);
    var now = Instant.now();
    try (var client = ground.client(token.token());
        var producer = producer(client, token.topic())) {
      var key = device.id().toString();
      producer.newMessage().key(key).value(reading(now, "\"smoke\":1,\"nonsense\":1")).send();
      producer.newMessage().key(key).value("{".getBytes(StandardCharsets.UTF_8)).send();
      producer.newMessage().key(key).value(reading(Instant.EPOCH, "\"smoke\":1")).send();
      producer.newMessage().key(foreign.id().toString()).value(reading(now, "\"smoke\":1")).send();
      producer.newMessage().key("' or 1=1").value(reading(now, "\"smoke\":1")).send();
      producer.newMessage().value(reading(now, "\"smoke\":1")).send();
      producer.newMessage().key(key).value(null).send();
      producer.newMessage().key(key).value(reading(now.plusMillis(5), "\"smoke\":2")).send();
      var letters = refused(client, token.refused(), 7);
      assertThat(letters)
          .extracting(letter -> letter.path("reason").asText())
          .containsExactly(
              "unknown-metric",
              "unreadable-reading",
              "time-too-old",
              "device-unknown",
              "device-unknown",
              "device-unknown",
              "unreadable-reading");
      assertThat(letters.getFirst().path("taken").asInt()).isOne();
      assertThat(letters.getFirst().at("/faults/0/metric").asText()).isEqualTo("nonsense");
    }
    until(() -> rows(device.id()) == 2);
    assertThat(rows(foreign.id())).isZero();
    assertThat(ground.count("select count(*) from dead_letter where device = '%s'", device.id()))
        .as("a partner's faults fill no table of ours")
        .isZero();
    until(() -> ground.get(id).row().refused() == 7);
    assertThat(ground.get(id).row().taken()).isEqualTo(2);
    assertThat(ground.get(id).row().traffic().unread()).isZero();
  }

  /** Pieces of a large message would be put together in our memory, as large as its sender says. */
  @Test
  void largeMessagesInPiecesAreRefusedPieceByPiece() throws Exception {
    var device = ground.devices.get(3);
    var id = ground.stream(null, device);
    var token = ground.token(id, DAY, Duration.ZERO);
    try (var client = ground.client(token.token());
        var producer =
            client
                .newProducer()
                .topic(token.topic())
                .enableBatching(false)
                .enableChunking(true)
                .chunkMaxMessageSize(1_000)
                .create()) {
      var key = device.id().toString();
      producer.newMessage().key(key).value(new byte[2_500]).send();
      producer.newMessage().key(key).value(reading(Instant.now(), "\"smoke\":1")).send();
      assertThat(refused(client, token.refused(), 2))
          .allSatisfy(
              letter -> assertThat(letter.path("reason").asText()).isEqualTo("unreadable-reading"));
    }
    until(() -> rows(device.id()) == 1);
  }

  @Test
  void aPartnerReachesNothingButItsOwnTwoTopics() throws Exception {
    var mine = ground.token(ground.stream(null, ground.devices.get(4)), DAY, Duration.ZERO);
    var other = ground.token(ground.stream(null, ground.devices.get(5)), DAY, Duration.ZERO);
    try (var client = ground.client(mine.token())) {
      for (var topic :
          List.of(
              other.topic(),
              other.refused(),
              mine.refused(),
              "persistent://5101/510104/telemetry",
              "persistent://5101/510104/commands",
              "persistent://5101/510104/none",
              mine.topic().replace("/in", "/another"))) {
        assertThatThrownBy(() -> producer(client, topic)).as(topic).isInstanceOf(denied());
      }
      for (var topic :
          List.of(
              mine.topic(),
              other.refused(),
              other.topic(),
              "persistent://5101/510104/telemetry",
              "persistent://5101/510104/answers")) {
        assertThatThrownBy(
                () -> client.newConsumer().topic(topic).subscriptionName("spy").subscribe())
            .as(topic)
            .isInstanceOf(denied());
      }
      assertThatThrownBy(
              () -> client.newConsumer().topic(mine.refused()).subscriptionName("more").subscribe())
          .as("one subscription is enough")
          .isInstanceOf(PulsarClientException.class);
    }
  }

  private static Class<? extends Throwable> denied() {
    return PulsarClientException.AuthorizationException.class;
  }

  private static String body(String path) {
    return path.contains("/permissions/") ? "[\"produce\"]" : "{}";
  }

  @Test
  void nobodyAdministersTheBrokerWithAPartnersToken() throws Exception {
    var token = ground.token(ground.stream(null, ground.devices.get(4)), DAY, Duration.ZERO);
    var space = token.topic().replace("persistent://", "").replace("/in", "");
    try (var http = HttpClient.newHttpClient()) {
      for (var bearer : List.of(token.token(), "nonsense", "")) {
        for (var path :
            List.of(
                "GET tenants",
                "GET clusters",
                "GET brokers/configuration",
                "GET namespaces/5101",
                "GET namespaces/" + space + "/permissions",
                "PUT namespaces/5101/mine",
                "POST namespaces/" + space + "/publishRate",
                "POST persistent/" + space + "/in/permissions/everybody",
                "DELETE persistent/5101/510104/telemetry/partitions",
                "PUT persistent/" + space + "/more")) {
          var words = path.split(" ");
          var request =
              HttpRequest.newBuilder(URI.create(ground.web() + "/admin/v2/" + words[1]))
                  .header("Content-Type", "application/json")
                  .method(words[0], HttpRequest.BodyPublishers.ofString(body(path)));
          if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
          }
          var status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
          if (path.equals("GET clusters") && bearer.equals(token.token())) {
            // Its name the broker tells to everybody that it knows, and nothing else.
            assertThat(status).as(path).isEqualTo(200);
          } else {
            assertThat(status).as(path).isIn(401, 403);
          }
        }
      }
    }
  }

  @Test
  void tokensOfAnotherKeyOrOverAreNone() throws Exception {
    var token = ground.token(ground.stream(null, ground.devices.get(4)), DAY, Duration.ZERO);
    var forged =
        new BrokerKey(new byte[32]).token(token.id(), Instant.now(), Instant.now().plus(DAY));
    for (var wrong : List.of(forged, "nonsense")) {
      try (var client = ground.client(wrong)) {
        assertThatThrownBy(() -> producer(client, token.topic()))
            .isInstanceOf(PulsarClientException.AuthenticationException.class);
      }
    }
  }

  @Test
  void aRevokedTokenIsCutOffAtOnceAndNobodyElseIs() throws Exception {
    var device = ground.devices.get(6);
    var id = ground.stream(null, device);
    var old = ground.token(id, DAY, Duration.ofHours(1));
    var fresh = ground.token(id, DAY, Duration.ofHours(1));
    var key = device.id().toString();
    try (var before = ground.client(old.token());
        var after = ground.client(fresh.token());
        var first = producer(before, old.topic());
        var second = producer(after, fresh.topic())) {
      var now = Instant.now();
      first.newMessage().key(key).value(reading(now, "\"smoke\":1")).send();
      second.newMessage().key(key).value(reading(now.plusMillis(1), "\"smoke\":1")).send();
      ground.run(() -> ground.streams.revoke(id, old.id()));
      assertThatThrownBy(
              () -> first.newMessage().key(key).value(reading(now, "\"smoke\":1")).send())
          .isInstanceOf(PulsarClientException.class);
      assertThatThrownBy(() -> producer(before, old.topic())).isInstanceOf(denied());
      second.newMessage().key(key).value(reading(now.plusMillis(2), "\"smoke\":1")).send();
    }
    until(() -> rows(device.id()) == 3);
  }

  @Test
  void aTokenThatRunsOutEndsByItself() throws Exception {
    var device = ground.devices.get(6);
    var id = ground.stream(null, device);
    var token = ground.token(id, Duration.ofSeconds(4), Duration.ZERO);
    try (var client = ground.client(token.token());
        var producer = producer(client, token.topic())) {
      producer.newMessage().key("x").value(new byte[1]).send();
      Thread.sleep(4_500);
      ground.line.turn();
      assertThatThrownBy(() -> producer.newMessage().key("x").value(new byte[1]).send())
          .isInstanceOf(PulsarClientException.class);
    }
  }

  @Test
  void aClosedStreamSendsNoMoreAndWhatItHadSentIsTaken() throws Exception {
    var device = ground.devices.get(7);
    var id = ground.stream(null, device);
    var token = ground.token(id, DAY, Duration.ZERO);
    var key = device.id().toString();
    try (var client = ground.client(token.token());
        var producer = producer(client, token.topic())) {
      producer.newMessage().key(key).value(reading(Instant.now(), "\"smoke\":1")).send();
      ground.run(() -> ground.streams.close(id, "over"));
      assertThatThrownBy(() -> producer.newMessage().key(key).value(new byte[1]).send())
          .isInstanceOf(PulsarClientException.class);
    }
    until(() -> rows(device.id()) == 1);
  }

  /** One that sends without end is held by the broker; the others do not notice. */
  @Test
  void aStreamIsHeldToItsPaceAndTheOthersGoOn() throws Exception {
    var greedy = ground.stream(new StreamLimits(20, 64, 4), ground.devices.get(7));
    var modest = ground.stream(null, ground.devices.get(5));
    var hers = ground.token(greedy, DAY, Duration.ZERO);
    var mine = ground.token(modest, DAY, Duration.ZERO);
    var flood = ground.client(hers.token());
    try (var client = ground.client(mine.token());
        var one = producer(client, mine.topic())) {
      var many =
          flood
              .newProducer()
              .topic(hers.topic())
              .enableBatching(false)
              .blockIfQueueFull(false)
              .maxPendingMessages(2_000)
              .sendTimeout(0, TimeUnit.SECONDS)
              .create();
      for (int i = 0; i < 1_000; i++) {
        many.newMessage().key("nobody").value(new byte[200]).sendAsync();
      }
      var device = ground.devices.get(5);
      var key = device.id().toString();
      one.newMessage().key(key).value(reading(Instant.now(), "\"smoke\":1")).send();
      until(() -> rows(device.id()) > 0);
      Thread.sleep(3_000);
      assertThat(many.getStats().getPendingQueueSize()).isGreaterThan(300);
    } finally {
      // Held, it cannot say goodbye: it is let go as it stands.
      flood.shutdown();
    }
  }
}
