package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the machine's keeper is told of the audit log. */
class AuditCommandTest {

  private final List<String> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private int status = 200;
  private HttpServer server;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/audit/seals/verification",
        exchange -> {
          asked.add(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + exchange.getRequestURI().getQuery());
          var answer = answers.removeFirst().getBytes(StandardCharsets.UTF_8);
          try (exchange) {
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private boolean verify(String... kept) throws InterruptedException {
    return new AuditCommand("http://127.0.0.1:" + server.getAddress().getPort(), "t0ken", told::add)
        .verify(List.of(kept));
  }

  @Test
  void stretchAfterStretchIsAskedForAndTheSumsAreTold() throws Exception {
    answers.add(
        """
        {"seals": 500, "entries": 9000, "faults": [], "next": 501, "last": "1:a"}""");
    answers.add(
        """
        {"seals": 3, "entries": 20, "faults": [], "next": null, "last": "1:b"}""");
    assertThat(verify("7", "1:kept")).isTrue();
    assertThat(asked)
        .containsExactly("Bearer t0ken first=1&number=7&seal=1:kept", "Bearer t0ken first=501");
    assertThat(told)
        .contains(Words.of("audit.looked", "503", "9020"), Words.of("audit.intact"))
        .anyMatch(line -> line.contains("503 1:b"));
  }

  @Test
  void eachFaultHasALineAndTheLogIsNotWhole() throws Exception {
    answers.add(
        """
        {"seals": 2, "entries": 7, "last": "1:a", "faults": [{"kind": "REMOVED", "seal": 2,
         "from": "2026-11-23T01:00:00Z", "until": "2026-11-23T02:00:00Z", "sealed": 4, "found": 3}]}""");
    assertThat(verify()).isFalse();
    assertThat(told)
        .contains(Words.of("audit.broken"))
        .anyMatch(line -> line.contains("2026-11-23T01:00:00Z") && line.contains("4"));
  }

  @Test
  void withoutASealNothingIsProved() throws Exception {
    answers.add("{\"seals\": 0, \"entries\": 0, \"faults\": [], \"next\": null, \"last\": \"\"}");
    assertThat(verify()).isFalse();
    assertThat(told).contains(Words.of("audit.unsealed"));
  }

  @Test
  void aRefusalIsToldInTheServersWords() {
    status = 403;
    answers.add("{\"title\": \"权限不足\"}");
    assertThatThrownBy(this::verify).isInstanceOf(LocalFailure.class).hasMessageContaining("权限不足");
  }
}
