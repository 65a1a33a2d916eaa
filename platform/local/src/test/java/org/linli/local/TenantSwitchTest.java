package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suspending and resuming a community at a server, after a second look. */
class TenantSwitchTest {

  private static final String TENANT =
      """
      {"id":"510104026017","code":"510104026017","name":"水井坊","state":"%s","stateSince":"2026-11-01T00:00:00.123456Z",
       "reason":"欠费"}\
      """;

  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private String state = "ACTIVE";
  private int status = 204;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/tenants/",
        exchange -> {
          try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(
                exchange.getRequestMethod()
                    + " "
                    + exchange.getRequestURI().getPath()
                    + " "
                    + body);
            if (exchange.getRequestMethod().equals("GET")) {
              var row = TENANT.formatted(state).getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(200, row.length);
              exchange.getResponseBody().write(row);
            } else {
              exchange.sendResponseHeaders(status, -1);
            }
          }
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private String turn(String answer, String... words) throws InterruptedException {
    return new TenantSwitch(
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "t0ken",
            new Asking(new StringReader(answer)))
        .turn(List.of(words));
  }

  @Test
  void whatWasSeenAndAgreedToIsWhatIsAskedFor() throws Exception {
    assertThat(turn("yes\n", "suspend", "keeper", "510104026017", "leak \"found\""))
        .contains("水井坊");
    assertThat(asked)
        .containsExactly(
            "GET /api/v1/tenants/510104026017 ",
            "PUT /api/v1/tenants/510104026017/state {\"state\":\"SUSPENDED\",\"reason\":\"leak"
                + " \\\"found\\\"\",\"since\":\"2026-11-01T00:00:00.123456Z\"}");
  }

  @Test
  void whoDoesNotAgreeChangesNothing() throws Exception {
    for (var answer : List.of("no\n", "", "y\n", "YES\n")) {
      turn(answer, "suspend", "keeper", "510104026017", "leak");
    }
    assertThat(asked).hasSize(4).allMatch(one -> one.startsWith("GET "));
  }

  @Test
  void aScriptAgreesByAWord() throws Exception {
    state = "SUSPENDED";
    turn("", "resume", "keeper", "510104026017", "paid", "--yes");
    assertThat(asked.getLast()).contains("\"state\":\"ACTIVE\"", "\"reason\":\"paid\"");
  }

  @Test
  void aCommunityThatIsSoAlreadyAndARefusalAreTold() {
    state = "SUSPENDED";
    assertThatThrownBy(() -> turn("yes\n", "suspend", "keeper", "510104026017", "leak"))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("水井坊");
    status = 409;
    assertThatThrownBy(() -> turn("yes\n", "resume", "keeper", "510104026017", "paid"))
        .isInstanceOf(LocalFailure.class);
  }

  @Test
  void withoutAReasonOrWithWhatIsNoCommunityNothingIsAsked() {
    for (var wrong : List.of(List.of("510104026017", " "), List.of("../city", "leak"))) {
      assertThatThrownBy(
              () -> turn("yes\n", "suspend", "keeper", wrong.getFirst(), wrong.getLast()))
          .isInstanceOf(LocalFailure.class);
    }
    assertThat(asked).isEmpty();
    assertThat(TenantSwitch.isMeant(List.of("suspend", "keeper", "1"))).isFalse();
    assertThat(TenantSwitch.isMeant(List.of("suspend", "keeper", "1", "why", "--no"))).isFalse();
    assertThat(TenantSwitch.isMeant(List.of("resume", "keeper", "1", "why", "--yes"))).isTrue();
  }
}
