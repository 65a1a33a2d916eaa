package org.linli.ops.workings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.Workings;
import org.linli.health.entity.WaitingWork;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.NodeDemands;
import org.linli.identity.boundary.OpenSession;
import org.linli.identity.boundary.OpenSessions;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.ops.Files;
import org.linli.rounds.boundary.Rounds;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

class WorkingsViewsTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final Rounds rounds = new Rounds(clock, new Node(EnumSet.allOf(Role.class)));
  private final Workings workings =
      new Workings(platform.jdbi(), rounds, () -> List.of(new Written()), InstantSource.system());
  private final OpenSessions sessions = new OpenSessions(platform.jdbi());
  private final Caller keeper =
      platform.caller(
          Tier.PLATFORM, null, null, null, "ops:read", "sessions:read", "sessions:write");
  private final Window window = Window.english().of(keeper);

  /** A source with a setting and a secret. */
  private static final class Written implements ConfigSource {

    private final Map<String, String> properties =
        Map.of("LINLI_ROLES", "jobs", "LINLI_DB_PASSWORD", "hidden-word");

    @Override
    public Set<String> getPropertyNames() {
      return properties.keySet();
    }

    @Override
    public String getValue(String property) {
      return properties.get(property);
    }

    @Override
    public String getName() {
      return "written here";
    }
  }

  @AfterEach
  void close() {
    clock.shutdownNow();
    window.close();
  }

  private <T extends Component> T shown(java.util.concurrent.Callable<T> view) {
    return platform.as(keeper, () -> window.show(view.call()));
  }

  @SuppressWarnings("unchecked")
  private static <T> List<Grid<T>> grids(Component view) {
    return Parts.all(view, Grid.class).map(grid -> (Grid<T>) grid).toList();
  }

  @Test
  void whatTheClockDoesStandsWithItsLastAndNextTurn() {
    rounds.every(Duration.ofHours(2), "a night's work", () -> {});
    var view = shown(() -> new WorkingsView(workings, Files.of(platform)));
    platform.as(
        keeper,
        () -> {
          view.look();
          return null;
        });
    Grid<org.linli.rounds.boundary.RoundTally> grid =
        WorkingsViewsTest.<org.linli.rounds.boundary.RoundTally>grids(view).getFirst();
    assertThat(Parts.headers(grid)).contains("Job", "Last", "Next", "Lasted", "Failed");
    assertThat(Parts.cells(grid, Parts.items(grid).getFirst()))
        .contains("a night's work", "2 h 0 min", "Not yet");
  }

  @Test
  void aSettingStandsWithItsSourceAndASecretWithoutItsValue() {
    var view = shown(() -> new SettingsView(workings, new NodeDemands(platform.jdbi())));
    Grid<org.linli.health.entity.Setting> grid =
        WorkingsViewsTest.<org.linli.health.entity.Setting>grids(view).getFirst();
    var cells = Parts.items(grid).stream().flatMap(row -> Parts.cells(grid, row).stream()).toList();
    assertThat(cells).contains("LINLI_ROLES", "jobs", "written here · 100", "set, not shown");
    assertThat(cells).noneMatch(cell -> cell.contains("hidden-word"));
  }

  @Test
  void somebodyIsPutOut() {
    var tenant = platform.community("995601001002", OperationMode.GOVERNMENT);
    var member = platform.member(Tier.COMMUNITY, tenant);
    new LogIns(platform.jdbi(), platform.scopes()).open(member);
    var view = shown(() -> new SessionsView(sessions, platform.scopes()));
    Grid<OpenSession> grid = WorkingsViewsTest.<OpenSession>grids(view).getFirst();
    var session =
        platform.as(keeper, () -> Parts.items(grid)).stream()
            .filter(one -> one.account().equals(member.accountId()))
            .findFirst()
            .orElseThrow();
    platform.as(
        keeper,
        () -> {
          view.end(session);
          return null;
        });
    assertThat(platform.as(keeper, () -> Parts.items(grid)))
        .noneMatch(one -> one.account().equals(member.accountId()));
  }

  private OpenSession opened() {
    var member =
        platform.member(
            Tier.COMMUNITY, platform.community("995601001002", OperationMode.GOVERNMENT));
    new LogIns(platform.jdbi(), platform.scopes()).open(member);
    return platform
        .as(keeper, () -> sessions.list(new PageRequest(0, 1, member.username())))
        .items()
        .getFirst();
  }

  @Test
  void beforeSomebodyIsPutOutItIsAskedOnceMore() {
    var session = opened();
    var view = shown(() -> new SessionsView(sessions, platform.scopes()));
    Grid<OpenSession> grid = WorkingsViewsTest.<OpenSession>grids(view).getFirst();
    assertThat(Parts.headers(grid))
        .containsExactly("Who", "Tier", "Community", "Since", "Ends unused", "From", "Action");
    platform.as(
        keeper,
        () -> {
          ((Button) Parts.part(grid, 6, session)).click();
          return null;
        });
    assertThat(platform.as(keeper, () -> window.open(ConfirmDialog.class))).hasSize(1);
    assertThat(
            platform
                .as(keeper, () -> sessions.list(new PageRequest(0, 5, session.username())))
                .total())
        .as("nothing happened yet")
        .isEqualTo(1);
  }

  @Test
  void whoIsOutAlreadyIsSaidToBeGone() {
    var session = opened();
    var view = shown(() -> new SessionsView(sessions, platform.scopes()));
    for (int i = 0; i < 2; i++) {
      platform.as(
          keeper,
          () -> {
            view.end(session);
            return null;
          });
    }
    assertThat(platform.as(keeper, window::notes))
        .hasSize(2)
        .first()
        .asString()
        .endsWith("is signed out.");
  }

  @Test
  void whoMayOnlyLookHasNoButton() {
    var reader = platform.caller(Tier.PLATFORM, null, null, null, "sessions:read");
    var view =
        platform.as(reader, () -> window.show(new SessionsView(sessions, platform.scopes())));
    assertThat(Parts.headers(grids(view).getFirst())).doesNotContain("Action");
  }

  @Test
  void aRoundThatFailedSaysOfWhatByItsTypeAlone() throws InterruptedException {
    var turns = new CountDownLatch(2);
    rounds.every(
        Duration.ZERO,
        Duration.ofMillis(5),
        "what fails",
        () -> {
          turns.countDown();
          throw new IllegalStateException("somebody's name");
        });
    assertThat(turns.await(1, TimeUnit.MINUTES)).isTrue();
    var view = shown(() -> new WorkingsView(workings, Files.of(platform)));
    platform.as(
        keeper,
        () -> {
          view.look();
          return null;
        });
    Grid<org.linli.rounds.boundary.RoundTally> grid =
        WorkingsViewsTest.<org.linli.rounds.boundary.RoundTally>grids(view).getFirst();
    assertThat(Parts.cells(grid, Parts.items(grid).getFirst()))
        .contains("Failed: IllegalStateException")
        .noneMatch(cell -> cell.contains("somebody"));
  }

  @Test
  void whatIsLateStandsApartFromWhatWaits() {
    var kind = "console-" + UUID.randomUUID().toString().substring(0, 8);
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into due_work (id, due_at, tenant_id, kind, subject) values (?, ?, '-',"
                        + " ?, ?)",
                    UUID.randomUUID(),
                    Instant.now().minusSeconds(600),
                    kind,
                    UUID.randomUUID()));
    var view = shown(() -> new WorkingsView(workings, Files.of(platform)));
    platform.as(
        keeper,
        () -> {
          view.look();
          return null;
        });
    Grid<WaitingWork> grid = WorkingsViewsTest.<WaitingWork>grids(view).get(1);
    var row =
        Parts.items(grid).stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    assertThat(Parts.cells(grid, row).subList(0, 3)).containsExactly(kind, "0", "1");
    platform
        .owner()
        .useHandle(handle -> handle.execute("delete from due_work where kind = ?", kind));
  }

  @Test
  void whereTheDatabaseCountsNoStatementsThatIsSaid() {
    var view = shown(() -> new WorkingsView(workings, Files.of(platform)));
    platform.as(
        keeper,
        () -> {
          view.look();
          return null;
        });
    var counted = platform.as(keeper, workings::statements).counted();
    assertThat(Parts.words(view)).contains("The database keeps no statistics of statements");
    assertThat(grids(view).get(3).isVisible()).isEqualTo(counted);
  }
}
