package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planning a move at a server that takes it, or refuses. */
class TenantMovingTest {

  private final AtomicReference<String> asked = new AtomicReference<>("");
  private HttpServer server;
  private int status = 201;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/community-moves",
        exchange -> {
          try (exchange) {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var body = "{\"id\":\"待确认\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private String plan(String community, String street, String day) throws InterruptedException {
    return new TenantMoving("http://127.0.0.1:" + server.getAddress().getPort(), "t0ken")
        .plan(community, street, day, "民政区划〔2026〕\"12\"号");
  }

  @Test
  void theServerIsAskedAndItsAnswerIsTold() throws Exception {
    assertThat(plan("510104026017", "510104027", "2027-01-01")).contains("待确认");
    var body = new ObjectMapper().readTree(asked.get());
    assertThat(body.path("tenant").asText()).isEqualTo("510104026017");
    assertThat(body.path("street").asText()).isEqualTo("510104027");
    assertThat(body.path("day").asText()).isEqualTo("2027-01-01");
    assertThat(body.path("document").asText()).isEqualTo("民政区划〔2026〕\"12\"号");
  }

  @Test
  void aRefusalIsToldInTheServersWords() {
    status = 409;
    assertThatThrownBy(() -> plan("510104026017", "510104027", "2027-01-01"))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("待确认");
  }

  @Test
  void whatIsNoCommunityStreetOrDayIsNotAskedFor() {
    for (var wrong :
        new String[][] {
          {"\"", "510104027", "2027-01-01"},
          {"510104026017", "5101", "2027-01-01"},
          {"510104026017", "510104027", "tomorrow"}
        }) {
      assertThatThrownBy(() -> plan(wrong[0], wrong[1], wrong[2])).isInstanceOf(LocalFailure.class);
    }
    assertThat(asked.get()).isEmpty();
  }
}
