package org.linli.health.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linli.health.entity.PartHealth;

class DoorProbeTest {

  private static String answering(int status, String text) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/metrics",
        exchange -> {
          var bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
          server.stop(0);
        });
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Test
  void whereThereIsNoDoorNothingIsSaidOfOne() {
    assertThat(new DoorProbe("", "").doors()).isEmpty();
  }

  @Test
  void theDoorTellsHowManyLinesStand() throws IOException {
    var page = answering(200, "# TYPE linli_mqtt_lines gauge\nlinli_mqtt_lines 17\nother 3\n");
    var part = new DoorProbe(page, "").doors().findFirst().orElseThrow();
    assertThat(part.up()).isTrue();
    assertThat(part.version()).isEqualTo("MQTT × 17");
  }

  @Test
  void theVideoDoorTellsHowManyAreRegistered() throws IOException {
    var part = new DoorProbe("", answering(200, "linli_sip_registrations 5\n")).doors().toList();
    assertThat(part).singleElement().returns("sip", PartHealth::part);
    assertThat(part.getFirst().version()).isEqualTo("SIP × 5");
  }

  @Test
  void aDoorThatDoesNotAnswerAsItShouldIsDown() throws IOException {
    var doors = new DoorProbe(answering(503, "DOWN"), "http://127.0.0.1:1").doors().toList();
    assertThat(doors).hasSize(2).noneMatch(PartHealth::up);
  }
}
