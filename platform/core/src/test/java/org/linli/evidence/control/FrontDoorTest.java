package org.linli.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evidence.entity.Control;
import org.linli.evidence.entity.Result;
import org.linli.evidence.entity.Standard;
import org.linli.packs.PackFault;
import org.linli.packs.Text;

/** The front door is looked at as a browser comes; and the pack of controls is checked. */
class FrontDoorTest {

  private static final Instant NOW = Instant.now();

  private HttpServer server;
  private List<String> sent = List.of();
  private String policy = "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'";

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          sent.forEach(
              name ->
                  exchange
                      .getResponseHeaders()
                      .add(name, name.startsWith("Content-Security") ? policy : "x"));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private FrontDoor door() {
    return new FrontDoor(() -> "http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Test
  void allHeadersAreWanted() {
    sent =
        List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy");
    assertThat(door().headers(NOW).result()).isEqualTo(Result.MET);
    sent = sent.subList(0, 3);
    var found = door().headers(NOW);
    assertThat(found.result()).isEqualTo(Result.NOT_MET);
    assertThat(found.figures()).containsExactly("3", "4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default-src 'self'",
        "script-src 'self'",
        "script-src 'self' 'nonce-abc' 'unsafe-eval'",
        "script-src 'unsafe-inline' 'nonce-abc'; img-src 'self'",
      })
  void aPolicyThatLetsScriptsBeInlineOrMadeOfTextIsNone(String lax) {
    sent =
        List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy");
    policy = lax;
    var found = door().headers(NOW);
    assertThat(found.result()).isEqualTo(Result.NOT_MET);
    assertThat(found.figures()).containsExactly("3", "4");
  }

  @Test
  void aDoorThatDoesNotAnswerIsNotMeasured() {
    var there = door();
    server.stop(0);
    assertThat(there.headers(NOW).result()).isEqualTo(Result.NOT_MEASURED);
    assertThat(new FrontDoor(() -> "").headers(NOW).result()).isEqualTo(Result.NOT_MEASURED);
    assertThat(new FrontDoor(() -> "").tls(NOW).result()).isEqualTo(Result.NOT_MEASURED);
    assertThat(there.tls(NOW).result()).as("it speaks no TLS").isEqualTo(Result.NOT_MEASURED);
  }

  @Test
  void aPackNamesNothingTwiceAndOnlyChecksThatThereAre() {
    var title = new Text("题", "title");
    var good = new Control("a", Standard.GBT_22239, "8", title, "tls");
    assertThat(ControlPack.checked(List.of(good), Set.of("tls"))).containsExactly(good);
    assertThatThrownBy(() -> ControlPack.checked(List.of(good, good), Set.of("tls")))
        .isInstanceOf(PackFault.class);
    assertThatThrownBy(() -> ControlPack.checked(List.of(good), Set.of("clock")))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("tls");
    var bare = new Control("b", null, "8", title, "tls");
    assertThatThrownBy(() -> ControlPack.checked(List.of(bare), Set.of("tls")))
        .isInstanceOf(PackFault.class);
    assertThat(ControlPack.delivered()).extracting(Control::standard).contains(Standard.values());
  }
}
