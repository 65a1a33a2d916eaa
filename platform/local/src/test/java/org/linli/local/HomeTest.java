package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir Path folder;

  @Test
  void passwordsAreMadeOnceAndStay() {
    var home = Home.at(folder);
    var ports = Ports.of(home, 21_000);
    var first = Secrets.of(home, ports);
    assertThat(Secrets.of(home, ports)).isEqualTo(first);
    assertThat(first.appPassword()).hasSize(32).isNotEqualTo(first.ownerPassword());
    assertThat(home.secrets().resolve("variables/LINLI_DB_PASSWORD"))
        .hasContent(first.appPassword());
  }

  @Test
  void addressFollowsThePortsOfTheDay() {
    var home = Home.at(folder);
    Secrets.of(home, Ports.of(home, 21_000));
    Secrets.of(home, Ports.of(home, 22_000));
    assertThat(home.secrets().resolve("db.properties")).content().contains("127.0.0.1:22003/linli");
  }

  @Test
  void bookieAloneKeepsThePortOfItsFirstStart() {
    var home = Home.at(folder);
    assertThat(Ports.of(home, 21_000).bookie()).isEqualTo(21_006);
    assertThat(Ports.of(home, 22_000).bookie()).isEqualTo(21_006);
    assertThat(Ports.of(home, 22_000).pulsar()).isEqualTo(22_004);
  }

  @Test
  void occupiedPortsAreTold() throws IOException {
    var first = LocalProcess.freePorts();
    var ports = new Ports(first, first + 6);
    assertThat(ports.occupied()).isEmpty();
    try (var other = new ServerSocket(first + 3, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ports.occupied())
          .containsOnlyKeys("postgresql")
          .containsValue(other.getLocalPort());
    }
  }

  /** After a restart of the machine the number may be anyone's: here it is ours. */
  @Test
  void foreignProcessInThePidFileIsNotTakenForPostgres() throws Exception {
    var home = Home.at(folder);
    var pidFile = Files.createDirectories(PostgresServer.data(home)).resolve("postmaster.pid");
    Files.writeString(
        pidFile, ProcessHandle.current().pid() + "\n" + PostgresServer.data(home) + "\n");
    var told = new ArrayList<String>();
    new Orphans(home, told::add).clear();
    assertThat(pidFile).doesNotExist();
    assertThat(told).singleElement().asString().contains("is not ours");
  }

  @Test
  void reasonOfAFailureSurvivesTheStopAndStaysReadable() {
    var home = Home.at(folder);
    var state = new RunState(home, Ports.of(home, 21_000));
    state.failed("port \"21003\" is\ntaken");
    state.stopped();
    assertThat(home.run().resolve("local.json"))
        .content()
        .contains("\"state\": \"FAILED\"", "\"reason\": \"port  21003  is taken\"");
  }
}
