package org.linli.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.FreePort;
import org.linli.testing.Requirement;

/** A server that speaks TLS itself: 1.3, and nothing older. */
class TlsIT {

  private static final String TLS_1_3 = "TLSv1.3";

  private static Installation installation;
  private static OwnAuthority authority;
  private static OtherServer server;
  private static int port;
  private static int opsPort;

  @BeforeAll
  static void start() throws Exception {
    installation = Installation.shared();
    authority =
        new OwnAuthority(Files.createDirectories(installation.home().resolve("nodes/authority")));
    authority.make("first");
    port = FreePort.next();
    opsPort = FreePort.next();
    server =
        OtherServer.start(
            installation,
            "tls",
            Map.of(
                "LINLI_ROLES",
                "ui,api",
                "LINLI_TLS_PORT",
                String.valueOf(port),
                "LINLI_OPS_TLS_PORT",
                String.valueOf(opsPort),
                "LINLI_TLS_STORE",
                authority.store().toString(),
                "LINLI_TLS_PASSWORD",
                OwnAuthority.PASSWORD,
                "LINLI_TLS_LOOK",
                "1s"),
            Map.of("tls.xml", installation.home().resolve("server/usr/servers/linli/tls/tls.xml")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(HttpClient client, int port, String path, String token)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @Requirement("001-6.4.3.E.2-4")
  void whoTrustsItsCertificateIsServedOverTheNewestVersion() throws Exception {
    var token = Rest.as(installation, "jinjiang-clerk").token();
    var answer = get(authority.client(TLS_1_3, "TLSv1.2"), port, "/api/v1/places?limit=1", token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var session = answer.sslSession().orElseThrow();
    assertThat(session.getProtocol()).isEqualTo(TLS_1_3);
    assertThat(session.getCipherSuite()).startsWith("TLS_").contains("_GCM_");
    System.out.printf(
        "the server speaks %s, %s%n", session.getProtocol(), session.getCipherSuite());
  }

  @Test
  void anOlderVersionIsNotSpoken() throws Exception {
    for (var older : new String[] {"TLSv1.2"}) {
      var client = authority.client(older);
      assertThatThrownBy(() -> get(client, port, "/health/ready", null))
          .as(older)
          .isInstanceOf(SSLException.class);
    }
  }

  @Test
  void whoDoesNotKnowItsCertificateDoesNotTalkToIt() {
    assertThatThrownBy(() -> get(HttpClient.newHttpClient(), port, "/health/ready", null))
        .isInstanceOf(SSLException.class);
  }

  @Test
  void withoutTlsNothingIsServedThere() {
    var plain = URI.create("http://127.0.0.1:" + port);
    assertThatThrownBy(() -> new Rest(plain, null).get("/health/ready"))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void browsersAreToldToStayAndKeepTheirCookieForIt() throws Exception {
    var answer = get(authority.client(TLS_1_3), port, "/", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000; includeSubDomains");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("Secure"))
        .allMatch(cookie -> cookie.contains("HttpOnly"));
  }

  @Test
  void theConsoleHasADoorOfItsOwnThereToo() throws Exception {
    var client = authority.client(TLS_1_3);
    assertThat(get(client, opsPort, "/ops/metrics", null).body()).contains("linli_node_role");
    assertThat(get(client, opsPort, "/api/v1/city", null).statusCode()).isEqualTo(404);
    assertThat(get(client, port, "/ops/metrics", null).body()).doesNotContain("linli_node_role");
  }

  @Test
  void aRenewedCertificateIsShownWithoutARestart() throws Exception {
    assertThat(shown()).contains("CN=");
    authority.make("renewed");
    assertThat(Awaited.until(TlsIT::shown, name -> name.contains("CN=renewed")))
        .contains("CN=renewed");
    assertThat(server.isAlive()).isTrue();
  }

  /** The name on the certificate that a new line is shown; of the old one the client is afraid. */
  private static String shown() {
    try {
      var session =
          get(authority.client(TLS_1_3), port, "/health/live", null).sslSession().orElseThrow();
      return ((X509Certificate) session.getPeerCertificates()[0])
          .getSubjectX500Principal()
          .getName();
    } catch (Exception e) {
      return e.toString();
    }
  }
}
