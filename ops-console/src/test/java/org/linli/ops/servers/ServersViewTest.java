package org.linli.ops.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.ops.Files;
import org.linli.servers.boundary.Heartbeat;
import org.linli.servers.boundary.Servers;
import org.linli.servers.control.ServerRegister;
import org.linli.servers.entity.ServerBeat;
import org.linli.servers.entity.ServerRecovery;
import org.linli.servers.entity.ServerStanding;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

class ServersViewTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final ServerRegister register = new ServerRegister(platform.jdbi());
  private final Servers servers = new Servers(register, platform.scopes());
  private final String machine = "v" + UUID.randomUUID().toString().substring(0, 8);
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private void beat(String process, Instant startedAt, Instant at) {
    new Heartbeat(
            register,
            () ->
                new ServerBeat(
                    machine + "-" + process,
                    machine,
                    "ui",
                    "1.0",
                    "Java 25",
                    startedAt,
                    2,
                    5,
                    0,
                    1L << 30),
            platform.scopes(),
            () -> at)
        .beat();
  }

  private ServersView shown(String... permissions) {
    Caller keeper = platform.caller(Tier.PLATFORM, null, null, null, permissions);
    window = Window.english().of(keeper);
    return platform.as(
        keeper, () -> window.show(new ServersView(servers, platform.scopes(), Files.of(platform))));
  }

  private List<String> cells(ServersView view, String process) {
    return Parts.cells(grid(view), row(view, process));
  }

  @SuppressWarnings("unchecked")
  private static Grid<ServerStanding> grid(ServersView view) {
    return Parts.first(view, Grid.class);
  }

  private ServerStanding row(ServersView view, String process) {
    return grid(view)
        .getListDataView()
        .getItems()
        .filter(one -> one.server().node().equals(machine + "-" + process))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @SuppressWarnings("unchecked")
  @Requirement({"000-6.2.c.3-2", "000-6.2.c.3-3"})
  void serversStandWithWhatTheyDoAndTheirRecoveriesBesides() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    beat("1", now.minus(Duration.ofHours(2)), now.minus(Duration.ofMinutes(70)));
    beat("2", now.minusSeconds(30), now);
    var view = shown("ops:read");
    assertThat(cells(view, "2")).contains("ui", "1.0", "Up", "2", "5", "0 of 1,024 MB");
    assertThat(cells(view, "1")).contains("Gone");
    assertThat(Parts.headers(grid(view))).as("who may not write").doesNotContain("Action");
    var recoveries = (Grid<ServerRecovery>) Parts.all(view, Grid.class).toList().get(1);
    var back =
        recoveries
            .getListDataView()
            .getItems()
            .filter(one -> one.machine().equals(machine))
            .findFirst()
            .orElseThrow();
    assertThat(Parts.cells(recoveries, back))
        .contains("The process ended without a word; a new one took its place", "1 h 9 min");
  }

  @Test
  void oneThatIsLateIsTakenOutAfterAQuestion() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    beat("7", now.minus(Duration.ofHours(2)), now.minus(Duration.ofMinutes(10)));
    var view = shown("ops:read", "servers:write");
    assertThat(cells(view, "7").get(1)).startsWith("Not heard for 10 min");
    Parts.button(Parts.part(grid(view), 9, row(view, "7")), "Take out").click();
    assertThat(window.open(ConfirmDialog.class)).hasSize(1);
    var keeper = platform.caller(Tier.PLATFORM, null, null, null, "ops:read", "servers:write");
    platform.run(keeper, () -> view.takeOut(machine + "-7"));
    assertThat(cells(view, "7")).contains("Gone");
    assertThat(window.notes()).contains(machine + "-7 is taken out.");
    platform.run(keeper, () -> view.takeOut(machine + "-7"));
    assertThat(window.notes()).as("a refusal is told").hasSize(2);
  }
}
