package org.linli.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.showcase.boundary.ShowcaseDevice;

class SimulateTest {

  @TempDir Path folder;
  private HttpServer door;
  private int answer = 202;
  private final List<String> received = new ArrayList<>();
  private Simulate simulate;

  @BeforeEach
  void openDoor() throws IOException {
    var home = Home.at(folder);
    Files.writeString(
        home.root().resolve(ShowcaseDevice.FILE),
        """
        device_id,secret,tenant,code,model
        d1,s1,jade,JADE-LIFT,lift-monitor
        d2,s2,jade,JADE-SMOKE,smoke-detector
        d3,s3,river,RIVER-SMOKE,smoke-detector
        """);
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext(
        "/api/v1/feeds/",
        exchange -> {
          received.add(
              exchange.getRequestURI().getPath().substring("/api/v1/feeds/".length())
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    door.start();
    simulate = new Simulate(home, new Ports(door.getAddress().getPort(), 0));
  }

  @AfterEach
  void closeDoor() {
    door.stop(0);
  }

  @Test
  void fireIsSmokeFromADetectorWithItsOwnSecret() throws Exception {
    assertThat(simulate.happen("fire", "river")).contains("RIVER-SMOKE", "river", "smoke = 40");
    assertThat(received)
        .singleElement()
        .asString()
        .startsWith("d3 Device s3 {\"ts\":\"20")
        .endsWith("\"values\":{\"smoke\":40}}");
  }

  @Test
  void withoutACommunityAnyOneServes() throws Exception {
    simulate.happen("lift", "");
    assertThat(received).singleElement().asString().startsWith("d1 Device s1 ");
  }

  @Test
  void communitiesThatHaveSuchADeviceAreNamed() {
    assertThatThrownBy(() -> simulate.happen("lift", "river"))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("jade");
    assertThatThrownBy(() -> simulate.happen("fall", "")).hasMessageContaining("fall-detector");
    assertThatThrownBy(() -> simulate.happen("flood", "")).hasMessageContaining("fire|lift|fall");
    assertThat(received).isEmpty();
  }

  @Test
  void refusalOfTheDoorIsToldNotSwallowed() {
    answer = 401;
    assertThatThrownBy(() -> simulate.happen("fire", "jade"))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("401");
  }
}
