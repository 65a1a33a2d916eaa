package org.linli.servers.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.health.boundary.ScreenSessions;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.NodeName;
import org.linli.nodes.entity.Role;
import org.linli.rounds.boundary.Rounds;

class SelfPortraitTest {

  @Test
  void aServerTellsItsNameItsWorkAndWhatItCarries() {
    var node = new Node(EnumSet.of(Role.API, Role.UI));
    var sessions = new ScreenSessions();
    sessions.opened();
    var told = new SelfPortrait(node, sessions, new Rounds(node), "1.2.3").now();
    assertThat(told.node()).isEqualTo(NodeName.here());
    assertThat(told.node()).startsWith(told.machine() + "-");
    assertThat(told.roles()).isEqualTo("ui,api");
    assertThat(told.build()).isEqualTo("1.2.3");
    assertThat(told.sessions()).isEqualTo(1);
    assertThat(told.rounds()).isZero();
    assertThat(told.heapMost()).isGreaterThanOrEqualTo(told.heapUsed());
    assertThat(told.startedAt()).isBefore(Instant.now());
  }

  @Test
  void aMachineMayHaveStrokesInItsName() {
    assertThat(SelfPortrait.machine("linli-jobs-0-17")).isEqualTo("linli-jobs-0");
  }

  @Test
  void theBuildIsWhatIsSaidElseWhatMavenWroteElseNothing() {
    assertThat(Build.named(Optional.of("7.1"), Optional.of("1.0"))).isEqualTo("7.1");
    assertThat(Build.named(Optional.of(" "), Optional.of("1.0"))).isEqualTo("1.0");
    assertThat(Build.named(Optional.empty(), Optional.empty())).isEqualTo("-");
    assertThat(Build.named(Optional.of("x".repeat(100)), Optional.empty())).hasSize(60);
  }
}
