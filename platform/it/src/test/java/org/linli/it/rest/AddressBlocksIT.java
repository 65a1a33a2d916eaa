package org.linli.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Door;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.Requirement;

/** A blocked address is turned away at every door: REST, tokens, the devices' feed, the screens. */
class AddressBlocksIT {

  /** Another address of this very machine. */
  private static final String INTRUDER = "127.0.0.77";

  private final Installation installation = Installation.shared();
  private final Rest keeper =
      new Enrolment(installation).account("PLATFORM", "PLATFORM_OPERATOR", null, null, null);
  private final Rest bureau =
      new Enrolment(installation).account("CITY", "BUREAU_ADMIN", "5101", null, null);
  private final List<String> blocked = new ArrayList<>();

  @AfterEach
  void openToAll() {
    blocked.forEach(id -> keeper.send("DELETE", "/api/v1/address-blocks/" + id, null, Map.of()));
  }

  @Test
  @Requirement("004-S7f")
  void callsFromABlockedAddressAreRefusedAtEveryDoorUntilItIsOpenedAgain() throws Exception {
    var device = new Door(installation).devices("smoke-detector").getFirst();
    var calls =
        List.of(
            call(installation.http(), "/api/v1/city")
                .header("Authorization", "Bearer " + bureau.token())
                .GET(),
            call(installation.http(), "/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString("{\"username\":\"nobody\",\"password\":\"nothing\"}")),
            call(installation.http(), "/api/v1/feeds/" + device.id())
                .header("Authorization", "Device " + device.secret())
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"values\":{\"smoke\":1},\"ts\":\"" + java.time.Instant.now() + "\"}")),
            call(installation.http(), "/sign-in").GET(),
            call(installation.ops(), "/ops/").GET());
    assertThat(statuses(INTRUDER, calls)).containsExactly(200, 401, 202, 200, 200);

    var answer =
        keeper.post(
            "/api/v1/address-blocks", Map.of("range", "127.0.0.64/26", "reason", "guesses"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    blocked.add(answer.json().path("id").asText());
    assertThat(statuses(INTRUDER, calls)).containsOnly(403);
    assertThat(statuses("127.0.0.5", calls)).containsExactly(200, 401, 202, 200, 200);
    var refused = send(INTRUDER, calls.getFirst());
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = new ObjectMapper().readTree(refused.body());
    assertThat(problem.path("type").asText()).endsWith(":address-blocked");
    assertThat(refused.body()).doesNotContain("guesses");
    assertThat(keeper.get("/api/v1/address-blocks").text()).contains("127.0.0.64/26", "guesses");

    keeper.send("DELETE", "/api/v1/address-blocks/" + blocked.removeLast(), null, Map.of());
    assertThat(statuses(INTRUDER, calls)).containsExactly(200, 401, 202, 200, 200);
  }

  @Test
  void nobodyButThePlatformsKeepersSeesOrChangesTheList() {
    assertThat(bureau.get("/api/v1/address-blocks").status()).isEqualTo(403);
    assertThat(
            bureau
                .post("/api/v1/address-blocks", Map.of("range", "192.0.2.1", "reason", "x"))
                .status())
        .isEqualTo(403);
    assertThat(
            keeper
                .post("/api/v1/address-blocks", Map.of("range", "127.0.0.0/8", "reason", "x"))
                .status())
        .as("the own address")
        .isEqualTo(400);
  }

  private static HttpRequest.Builder call(URI base, String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "*/*");
  }

  private static List<Integer> statuses(String from, List<HttpRequest.Builder> calls)
      throws Exception {
    var statuses = new ArrayList<Integer>();
    for (var call : calls) {
      statuses.add(send(from, call).statusCode());
    }
    return statuses;
  }

  private static HttpResponse<String> send(String from, HttpRequest.Builder call) throws Exception {
    try (var client = HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).build()) {
      return client.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
