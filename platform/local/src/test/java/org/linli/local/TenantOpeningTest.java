package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening a community at a server that agrees, or refuses. */
class TenantOpeningTest {

  private final AtomicReference<String> asked = new AtomicReference<>("");
  private HttpServer server;
  private int status = 201;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/tenants",
        exchange -> {
          try (exchange) {
            asked.set(
                exchange.getRequestHeaders().getFirst("Authorization")
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var body = "{\"title\":\"社区已开通\"}".getBytes(StandardCharsets.UTF_8);
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

  private String open(String code, String template) throws InterruptedException {
    return new TenantOpening("http://127.0.0.1:" + server.getAddress().getPort(), "t0ken")
        .open(code, template);
  }

  @Test
  void theServerIsAskedInTheUsersNameAndItsAnswerIsTold() throws Exception {
    assertThat(open("510104026017", "ppp")).contains("社区已开通");
    assertThat(asked.get())
        .isEqualTo("Bearer t0ken {\"code\":\"510104026017\",\"template\":\"ppp\"}");
  }

  @Test
  void aRefusalIsToldInTheServersWords() {
    status = 409;
    assertThatThrownBy(() -> open("510104026017", "ppp"))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("社区已开通");
  }

  @Test
  void whatIsNoCodeOrNoTemplateIsNotAskedFor() {
    for (var wrong : new String[][] {{"5101", "ppp"}, {"510104026017", "\"}"}, {"", ""}}) {
      assertThatThrownBy(() -> open(wrong[0], wrong[1])).isInstanceOf(LocalFailure.class);
    }
    assertThat(asked.get()).isEmpty();
  }
}
