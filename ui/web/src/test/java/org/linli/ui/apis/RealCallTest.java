package org.linli.ui.apis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.Parameter;

/** What is sent is what a program would send. */
class RealCallTest {

  private static final ApiFacts GET_CASE =
      new ApiFacts(
          "getCase",
          "GET",
          "/api/v1/cases/{id}",
          "cases",
          "A case",
          Set.of("cases:read"),
          List.of(
              new Parameter("id", "path", true, "string", "", List.of()),
              new Parameter("state", "query", false, "string", "", List.of())),
          null,
          null,
          null);
  private static final ApiFacts OPEN_CASE =
      new ApiFacts(
          "openCase",
          "POST",
          "/api/v1/cases",
          "cases",
          "Open a case",
          Set.of("cases:write"),
          List.of(),
          "application/json",
          "{}",
          null);

  @Test
  void parametersGoWhereTheyBelongAndAreEncoded() {
    assertThat(new RealCall(GET_CASE, Map.of("id", "a/b c", "state", ""), null).path())
        .isEqualTo("/api/v1/cases/a%2Fb%20c");
    assertThat(new RealCall(GET_CASE, Map.of("id", "1", "state", "OPEN&x"), null).path())
        .isEqualTo("/api/v1/cases/1?state=OPEN%26x");
  }

  @Test
  void whatMustBeGivenIsNamed() {
    assertThat(new RealCall(GET_CASE, Map.of(), null).missing()).contains("id");
    assertThat(new RealCall(GET_CASE, Map.of("id", "1"), null).missing()).isEmpty();
  }

  @Test
  void theLineForAShellHoldsNoKeyAndSurvivesQuotes() {
    var line = new RealCall(OPEN_CASE, Map.of(), "{\"title\":\"it's\"}").curl("https://city");
    assertThat(line)
        .startsWith("curl -X POST 'https://city/api/v1/cases'")
        .contains("Bearer $KEY", "Content-Type: application/json", "it'\\''s");
    assertThat(new RealCall(GET_CASE, Map.of("id", "1"), null).curl("https://city"))
        .doesNotContain("-d ");
  }

  @Test
  void itIsSentAndWhatComesBackIsKept() throws Exception {
    var seen = new ArrayList<String>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
          seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.getResponseHeaders().add("RateLimit", "\"burst\";r=9;t=0");
          exchange.sendResponseHeaders(201, 2);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    try {
      var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      var came = new RealCall(OPEN_CASE, Map.of(), "{\"a\":1}").send(address, "linli_x", "en");
      assertThat(came.status()).isEqualTo(201);
      assertThat(came.headers()).containsEntry("ratelimit", "\"burst\";r=9;t=0");
      assertThat(came.body()).hasSize(2);
      assertThat(seen).containsExactly("POST /api/v1/cases", "Bearer linli_x", "{\"a\":1}");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void jsonIsLaidOutAndAnythingElseIsLeft() {
    assertThat(Pretty.of("{\"a\":1}")).contains("\n");
    assertThat(Pretty.of("nothing of the kind")).isEqualTo("nothing of the kind");
  }
}
