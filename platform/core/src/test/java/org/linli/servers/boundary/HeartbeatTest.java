package org.linli.servers.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Shutdown;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.servers.control.ServerRegister;
import org.linli.servers.entity.ServerBeat;
import org.linli.servers.entity.ServerState;
import org.linli.testing.TestPlatform;

class HeartbeatTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final ServerRegister register = new ServerRegister(platform.jdbi());
  private final Instant now = Instant.now();

  @Test
  void aBeatAfterTheEndDoesNotBringTheServerBack() {
    var machine = "m" + UUID.randomUUID().toString().substring(0, 8);
    var node = machine + "-1";
    var beat = new ServerBeat(node, machine, "ui", "1.0.0", "Java 25", now, 0, 0, 1, 2);
    var heart = new Heartbeat(register, () -> beat, platform.scopes(), () -> now);
    heart.beat();
    heart.end(new Shutdown());
    heart.beat();
    var keeper = platform.caller(Tier.PLATFORM, null, null, null, "ops:read");
    var servers = new Servers(register, platform.scopes(), () -> now);
    assertThat(platform.as(keeper, servers::list))
        .filteredOn(one -> one.server().node().equals(node))
        .singleElement()
        .matches(one -> one.state() == ServerState.GONE);
    assertThat(platform.as(keeper, () -> servers.recoveries(PageRequest.first(500))).items())
        .noneMatch(one -> one.machine().equals(machine));
  }
}
