package org.linli.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.servers.boundary.Heartbeat;
import org.linli.servers.boundary.ServerSums;
import org.linli.servers.boundary.Servers;
import org.linli.servers.control.ServerRegister;
import org.linli.servers.entity.RecoveryCause;
import org.linli.servers.entity.ServerBeat;
import org.linli.servers.entity.ServerRecovery;
import org.linli.servers.entity.ServerStanding;
import org.linli.servers.entity.ServerState;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** Servers that come, go, fall silent and come back. */
class ServersTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "ops:read", "servers:write");
  private final ServerRegister register = new ServerRegister(platform.jdbi());
  private final String machine = "m" + UUID.randomUUID().toString().substring(0, 8);
  private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private Instant now = begin;
  private final Servers servers = new Servers(register, platform.scopes(), () -> now);

  private ServerBeat beat(String process, Instant startedAt) {
    return new ServerBeat(
        machine + "-" + process,
        machine,
        "ui,api",
        "1.0.0",
        "Java 25",
        startedAt,
        3,
        12,
        1_000_000,
        4_000_000);
  }

  private Heartbeat server(String process, Instant startedAt) {
    return new Heartbeat(register, () -> beat(process, startedAt), platform.scopes(), () -> now);
  }

  private List<ServerStanding> list() {
    return platform.as(keeper, servers::list).stream()
        .filter(one -> one.server().machine().equals(machine))
        .toList();
  }

  private ServerStanding one(String process) {
    return list().stream()
        .filter(one -> one.server().node().equals(machine + "-" + process))
        .findFirst()
        .orElseThrow();
  }

  private List<ServerRecovery> recoveries() {
    return platform.as(keeper, () -> servers.recoveries(PageRequest.first(500))).items().stream()
        .filter(one -> one.machine().equals(machine))
        .toList();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  @Requirement("000-6.2.c.3-2")
  void aServerJoinsByStartingAndLeavesByStoppingAndNobodyWritesItDown() {
    var first = server("1", begin);
    var second = server("2", begin);
    first.beat();
    second.beat();
    assertThat(list()).hasSize(2).allMatch(one -> one.state() == ServerState.UP);
    assertThat(one("1").server().roles()).isEqualTo("ui,api");
    assertThat(one("1").server().sessions()).isEqualTo(3);
    first.leave();
    pass(Duration.ofSeconds(90));
    second.beat();
    assertThat(one("1").state()).isEqualTo(ServerState.GONE);
    assertThat(one("2").state()).isEqualTo(ServerState.UP);
    assertThat(recoveries()).as("who left on purpose was not lost").isEmpty();
  }

  @Test
  void aServerIsLateAfterTwoMinutesAndNotASecondBefore() {
    server("1", begin).beat();
    pass(Duration.ofSeconds(119));
    assertThat(one("1").state()).isEqualTo(ServerState.UP);
    pass(Duration.ofSeconds(1));
    assertThat(one("1").state()).isEqualTo(ServerState.LATE);
    assertThat(one("1").silentSeconds()).isEqualTo(120);
  }

  @Test
  @Requirement("000-6.2.c.3-3")
  void aProcessThatTakesThePlaceOfOneThatWasKilledIsARecoveryOnRecord() {
    server("1", begin).beat();
    pass(Duration.ofMinutes(5));
    var back = now;
    server("2", back).beat();
    assertThat(recoveries())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.silentFrom()).isEqualTo(begin);
              assertThat(one.backAt()).isEqualTo(back);
              assertThat(one.node()).isEqualTo(machine + "-2");
              assertThat(one.cause()).isEqualTo(RecoveryCause.RESTARTED);
            });
    assertThat(one("1").state()).isEqualTo(ServerState.GONE);
    assertThat(one("1").server().followedBy()).isEqualTo(machine + "-2");
    server("2", back).beat();
    assertThat(recoveries()).as("recorded once").hasSize(1);
  }

  @Test
  @Requirement("000-6.2.c.3-3")
  void aContainerThatStartsAgainUnderItsNameIsARecovery() {
    server("1", begin).beat();
    pass(Duration.ofSeconds(40));
    server("1", now).beat();
    assertThat(recoveries())
        .extracting(ServerRecovery::cause)
        .containsExactly(RecoveryCause.RESTARTED);
    assertThat(one("1").state()).isEqualTo(ServerState.UP);
  }

  @Test
  void aRestartInOrderIsNoRecovery() {
    var server = server("1", begin);
    server.beat();
    server.leave();
    pass(Duration.ofMinutes(10));
    server("1", now).beat();
    assertThat(recoveries()).isEmpty();
    assertThat(one("1").state()).isEqualTo(ServerState.UP);
  }

  @Test
  void aQuickRestartIsRecordedOnceTheOldProcessIsSilent() {
    server("1", begin).beat();
    pass(Duration.ofSeconds(20));
    var next = server("2", now);
    next.beat();
    pass(Duration.ofMinutes(1));
    next.beat();
    assertThat(recoveries()).as("the old one may still live").isEmpty();
    pass(Duration.ofMinutes(1));
    next.beat();
    assertThat(recoveries())
        .extracting(ServerRecovery::cause)
        .containsExactly(RecoveryCause.RESTARTED);
  }

  @Test
  void oneProcessFollowsOneAndNoMore() {
    server("1", begin).beat();
    server("2", begin).beat();
    pass(Duration.ofMinutes(5));
    var third = server("3", now);
    third.beat();
    third.beat();
    assertThat(recoveries()).hasSize(1);
    server("4", now).beat();
    assertThat(recoveries()).hasSize(2);
  }

  @Test
  @Requirement("000-6.2.c.3-3")
  void aServerThatStoodStillSaysSoWhenItIsHeardAgain() {
    var server = server("1", begin.minusSeconds(60));
    server.beat();
    pass(Duration.ofMinutes(3));
    server.beat();
    assertThat(recoveries())
        .extracting(ServerRecovery::cause)
        .containsExactly(RecoveryCause.STALLED);
  }

  @Test
  void aServerThatCouldNotReachTheDatabaseSaysThatAndWasInTroubleMeanwhile() {
    var broken = new boolean[1];
    var server =
        new Heartbeat(
            register,
            () -> {
              if (broken[0]) {
                throw new IllegalStateException("no connection");
              }
              return beat("1", begin.minusSeconds(60));
            },
            platform.scopes(),
            () -> now);
    server.beat();
    assertThat(server.trouble()).isEmpty();
    broken[0] = true;
    pass(Duration.ofMinutes(1));
    assertThatThrownBy(server::beat).isInstanceOf(IllegalStateException.class);
    pass(Duration.ofMinutes(1));
    assertThatThrownBy(server::beat).isInstanceOf(IllegalStateException.class);
    assertThat(server.trouble()).as("since the first").contains(begin.plusSeconds(60));
    assertThat(server.lastAt()).contains(begin);
    broken[0] = false;
    server.beat();
    assertThat(server.trouble()).isEmpty();
    assertThat(recoveries())
        .extracting(ServerRecovery::cause)
        .containsExactly(RecoveryCause.DATABASE_AWAY);
  }

  @Test
  void aShortSilenceIsNone() {
    var server = server("1", begin);
    server.beat();
    pass(Duration.ofSeconds(110));
    server.beat();
    assertThat(recoveries()).isEmpty();
  }

  @Test
  @Requirement("000-6.2.c.3-2")
  void aServerThatIsLateIsTakenOutAndComesBackByItself() {
    var server = server("1", begin);
    server.beat();
    var node = machine + "-1";
    assertThatThrownBy(() -> platform.run(keeper, () -> servers.takeOut(node)))
        .as("it is there")
        .isInstanceOf(Conflict.class);
    pass(Duration.ofMinutes(4));
    platform.run(keeper, () -> servers.takeOut(node));
    assertThat(one("1").state()).isEqualTo(ServerState.GONE);
    assertThat(one("1").server().leftBy()).isEqualTo(keeper.displayName());
    assertThatThrownBy(() -> platform.run(keeper, () -> servers.takeOut(node)))
        .isInstanceOf(Conflict.class);
    server.beat();
    assertThat(one("1").state()).isEqualTo(ServerState.UP);
  }

  @Test
  void whatIsNoServerIsNotFound() {
    for (var none : new String[] {"no-such-server", "a\0b", "x".repeat(300), null}) {
      assertThatThrownBy(() -> platform.run(keeper, () -> servers.takeOut(none)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void afterThirtyDaysTheRegisterForgets() {
    server("1", begin).beat();
    pass(Duration.ofDays(31));
    server("2", now.minusSeconds(1)).beat();
    assertThat(list()).extracting(one -> one.server().node()).containsExactly(machine + "-2");
  }

  @Test
  void theMonitoringIsToldOfThoseThatAreLateAlone() {
    server("1", begin).beat();
    server("2", begin).beat();
    pass(Duration.ofMinutes(3));
    server("2", begin).beat();
    var sums = new ServerSums(register);
    var silent = platform.scopes().asSystem("test", () -> sums.silent(now));
    assertThat(silent).containsEntry(machine + "-1", 180L).doesNotContainKey(machine + "-2");
    assertThat(platform.scopes().asSystem("test", () -> sums.states(now)))
        .containsOnlyKeys(ServerState.values());
  }
}
