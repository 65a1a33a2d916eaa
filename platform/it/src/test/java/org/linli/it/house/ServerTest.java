package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server is set up. */
class ServerTest {

  private static final String CONFIG = "platform/server/ear/src/main/liberty/config/";

  private static String read(String file) {
    return House.read(House.ROOT.resolve(file));
  }

  /** No script reads it, no address carries it, and other sites’ forms do not send it. */
  @ParameterizedTest
  @ValueSource(strings = {"ui/web", "ops-console"})
  void theCookieOfASessionIsForTheServerAlone(String application) {
    assertThat(read(application + "/src/main/webapp/WEB-INF/web.xml"))
        .contains("<http-only>true</http-only>", "<tracking-mode>COOKIE</tracking-mode>")
        .containsPattern(
            "<attribute-name>SameSite</attribute-name>\\s*<attribute-value>Lax</attribute-value>");
  }

  /** Annotated filters come after those of the application's own list, in no order. */
  @ParameterizedTest
  @ValueSource(strings = {"ui/web", "ops-console"})
  void requestsAreCountedBeforeAnyOtherDoor(String application) {
    var list = read(application + "/src/main/webapp/WEB-INF/web.xml");
    assertThat(list.split("<filter-mapping>", -1)).as("no other before it").hasSize(2);
    assertThat(list)
        .contains("org.linli.look.access.CountingDoor", "<async-supported>true", "<url-pattern>/*");
  }

  @Test
  void overTlsTheNewestVersionAloneAndBrowsersStay() {
    var tls = read(CONFIG + "tls/tls.xml");
    assertThat(tls)
        .contains(
            "sslProtocol=\"TLSv1.3\"",
            "<httpSession cookieSecure=\"true\"/>",
            "defaultValue=\"max-age=31536000; includeSubDomains\"");
    assertThat(tls.split("Strict-Transport-Security:", -1))
        .as("screens and interface, and the console")
        .hasSize(3);
  }

  @Test
  void theServerDoesNotSayWhatItIs() {
    var server = read(CONFIG + "server.xml");
    assertThat(server).contains("disableXPoweredBy=\"true\"");
    assertThat(server.split("<httpEndpoint ", -1))
        .hasSameSizeAs(server.split("removeServerHeader=\"true\"", -1));
  }
}
