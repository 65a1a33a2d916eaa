package org.linli.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.AuthenticationFactory;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;
import org.linli.it.home.Part.Kind;
import org.linli.it.home.Rest;

/**
 * A maker's platform with Pulsar's own client: opened and admitted over REST, what it sends becomes
 * readings, what it must not reach it does not, and kill -9 of server and broker loses nothing.
 */
class StreamIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PATH = "/api/v1/partner-streams";
  private static final String HERE = "510104026017";

  private final Installation installation = Installation.shared();
  private final Rest bureau = Rest.as(installation, "bureau");
  private final Rest clerk = Rest.as(installation, "jinjiang-clerk");
  private final int port = installation.http().getPort();

  /** A partner: its stream, and the token that it was handed. */
  private record Partner(String id, JsonNode token) {

    String topic() {
      return token.path("topic").asText();
    }

    String refused() {
      return token.path("refused").asText();
    }
  }

  private static String made(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    return answer.status() == 204 ? "" : answer.json().path("id").asText();
  }

  private String device() {
    var code = "ST-" + UUID.randomUUID().toString().substring(0, 8);
    return made(
        clerk.post(
            "/api/v1/devices", Map.of("code", code, "name", code, "model", "smoke-detector")));
  }

  private Partner partner(boolean admitted) {
    var consumer =
        made(
            bureau.post(
                "/api/v1/consumers",
                Map.of(
                    "name",
                    "Meter platform",
                    "kind",
                    "DEPARTMENT",
                    "organisation",
                    "maker-" + UUID.randomUUID(),
                    "organisationName",
                    "Maker",
                    "contact",
                    "Li",
                    "contactPhone",
                    "110",
                    "until",
                    Instant.now().plus(Duration.ofDays(30)).toString())));
    var id = made(bureau.post(PATH, Map.of("consumer", consumer, "name", "Meters")));
    if (admitted) {
      made(
          bureau.send(
              "PUT",
              PATH + "/" + id + "/communities/" + HERE,
              Map.of("models", List.of()),
              Map.of()));
    }
    return new Partner(id, issued(id));
  }

  private JsonNode issued(String stream) {
    var answer =
        bureau.post(
            PATH + "/" + stream + "/tokens",
            Map.of(
                "label",
                "site",
                "until",
                Instant.now().plus(Duration.ofDays(1)).toString(),
                "overlapHours",
                1));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private PulsarClient client(String token) throws PulsarClientException {
    return PulsarClient.builder()
        .serviceUrl("pulsar://127.0.0.1:" + (port + 4))
        .authentication(AuthenticationFactory.token(token))
        .operationTimeout(10, TimeUnit.SECONDS)
        .build();
  }

  private PulsarClient client(Partner partner) throws PulsarClientException {
    return client(partner.token().path("token").asText());
  }

  /** The broker is told a moment after the answer. */
  private static Producer<byte[]> producer(PulsarClient client, String topic) {
    return Awaited.until(
        () -> {
          try {
            return client
                .newProducer()
                .topic(topic)
                .sendTimeout(60, TimeUnit.SECONDS)
                .maxPendingMessages(5_000)
                .create();
          } catch (PulsarClientException e) {
            return null;
          }
        },
        made -> made != null);
  }

  /** What comes back; what the partner may is known to the broker a moment later. */
  private static Consumer<byte[]> refused(PulsarClient client, Partner partner) {
    return Awaited.until(
        () -> {
          try {
            return client
                .newConsumer()
                .topic(partner.refused())
                .subscriptionName("partner")
                .subscribe();
          } catch (PulsarClientException e) {
            return null;
          }
        },
        made -> made != null);
  }

  private static byte[] reading(Instant at, double smoke) {
    return "{\"ts\":\"%s\",\"values\":{\"smoke\":%s}}"
        .formatted(at, smoke)
        .getBytes(StandardCharsets.UTF_8);
  }

  private int stored(String device, Instant from) {
    return clerk
        .get(
            "/api/v1/devices/%s/readings?metric=smoke&points=2000&from=%s&until=%s"
                .formatted(device, from.minusSeconds(5), from.plusSeconds(60)))
        .json()
        .path("points")
        .size();
  }

  @Test
  void whatThePartnerSendsBecomesReadingsAndWhatIsWrongComesBack() throws Exception {
    var device = device();
    var partner = partner(true);
    var from = Instant.now().minusSeconds(120);
    try (var client = client(partner);
        var producer = producer(client, partner.topic());
        var back = refused(client, partner)) {
      for (int i = 0; i < 50; i++) {
        producer.newMessage().key(device).value(reading(from.plusMillis(i * 100), 1)).send();
      }
      producer.newMessage().key(UUID.randomUUID().toString()).value(reading(from, 1)).send();
      var letter = back.receive(30, TimeUnit.SECONDS);
      assertThat(JSON.readTree(letter.getValue()).path("reason").asText())
          .isEqualTo("device-unknown");
      back.acknowledge(letter);
    }
    assertThat(Awaited.until(() -> stored(device, from), many -> many == 50)).isEqualTo(50);
    var row =
        Awaited.until(
            () -> bureau.get(PATH + "/" + partner.id()).json().path("row"),
            told -> told.path("taken").asInt() == 50);
    assertThat(row.path("taken").asInt()).isEqualTo(50);
    assertThat(row.path("refused").asInt()).isEqualTo(1);
  }

  /** The community has the last word about its own devices. */
  @Test
  void aCommunityThatShutsTheStreamOutIsNotSpokenForAnyMore() throws Exception {
    var device = device();
    var partner = partner(true);
    assertThat(clerk.send("DELETE", PATH + "/here/" + partner.id(), null, Map.of()).status())
        .isEqualTo(204);
    try (var client = client(partner);
        var producer = producer(client, partner.topic());
        var back = refused(client, partner)) {
      Thread.sleep(3_000);
      producer.newMessage().key(device).value(reading(Instant.now(), 1)).send();
      var letter = back.receive(30, TimeUnit.SECONDS);
      assertThat(JSON.readTree(letter.getValue()).path("reason").asText())
          .isEqualTo("device-unknown");
    }
  }

  @Test
  void hostilePartnersReachNothing() throws Exception {
    var mine = partner(false);
    var other = partner(false);
    try (var client = client(mine);
        var sent = producer(client, mine.topic())) {
      assertThat(sent.isConnected()).isTrue();
      for (var topic :
          List.of(
              other.topic(),
              other.refused(),
              mine.refused(),
              "persistent://5101/510104/telemetry",
              "persistent://5101/510104/commands")) {
        assertThatThrownBy(() -> client.newProducer().topic(topic).create())
            .as(topic)
            .isInstanceOf(PulsarClientException.AuthorizationException.class);
      }
      for (var topic : List.of(mine.topic(), other.refused(), "persistent://5101/510104/answers")) {
        assertThatThrownBy(
                () -> client.newConsumer().topic(topic).subscriptionName("spy").subscribe())
            .as(topic)
            .isInstanceOf(PulsarClientException.AuthorizationException.class);
      }
    }
    for (var wrong : List.of("nonsense", mine.token().path("token").asText() + "x")) {
      try (var client = client(wrong)) {
        assertThatThrownBy(() -> client.newProducer().topic(mine.topic()).create())
            .isInstanceOf(PulsarClientException.AuthenticationException.class);
      }
    }
    try (var http = HttpClient.newHttpClient()) {
      for (var path : List.of("tenants", "namespaces/5101", "brokers/configuration")) {
        var request =
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + (port + 5) + "/admin/v2/" + path))
                .header("Authorization", "Bearer " + mine.token().path("token").asText())
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
            .as(path)
            .isIn(401, 403);
      }
    }
  }

  @Test
  void aRevokedTokenIsCutOffWithinSecondsAndItsSuccessorGoesOn() throws Exception {
    var partner = partner(true);
    var device = device();
    var next = issued(partner.id());
    try (var before = client(partner);
        var after = client(next.path("token").asText());
        var first = producer(before, partner.topic());
        var second = producer(after, partner.topic())) {
      first.newMessage().key(device).value(reading(Instant.now(), 1)).send();
      var token = PATH + "/" + partner.id() + "/tokens/" + partner.token().path("id").asText();
      assertThat(bureau.send("DELETE", token, null, Map.of()).status()).isEqualTo(204);
      var cut =
          Awaited.until(
              () -> {
                try {
                  before.newProducer().topic(partner.topic()).create().close();
                  return false;
                } catch (PulsarClientException e) {
                  return true;
                }
              },
              done -> done);
      assertThat(cut).isTrue();
      second.newMessage().key(device).value(reading(Instant.now(), 1)).send();
    }
  }

  /** What the broker acknowledged is stored once, whoever dies meanwhile. */
  @Test
  void killedServerAndBrokerLoseNothingThatWasAcknowledged() throws Exception {
    var device = device();
    var partner = partner(true);
    var from = Instant.now().minusSeconds(300).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    try (var client = client(partner);
        var producer = producer(client, partner.topic())) {
      var sent = new ArrayList<CompletableFuture<?>>();
      for (int i = 0; i < 1_000; i++) {
        sent.add(
            producer
                .newMessage()
                .key(device)
                .value(reading(from.plusMillis(i * 20), 1))
                .sendAsync());
        if (i == 300) {
          kill(Kind.LIBERTY);
        }
        if (i == 600) {
          kill(Kind.PULSAR);
          installation.up();
        }
      }
      for (var one : sent) {
        one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    }
    installation.up();
    var all =
        Awaited.until(
            Instant.now().plus(PATIENCE), () -> stored(device, from), many -> many == 1_000);
    assertThat(all).isEqualTo(1_000);
  }

  private void kill(Kind kind) {
    Part.of(installation).stream()
        .filter(part -> part.kind() == kind)
        .findFirst()
        .orElseThrow()
        .kill();
  }
}
