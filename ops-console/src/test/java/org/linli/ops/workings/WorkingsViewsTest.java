package org.linli.ops.workings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.Workings;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.OpenSession;
import org.linli.identity.boundary.OpenSessions;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
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
    var view = shown(() -> new WorkingsView(workings));
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
    var view = shown(() -> new SettingsView(workings));
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
}
