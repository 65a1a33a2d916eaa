package org.linli.ops.backups;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.health.boundary.BackupHealth;
import org.linli.health.control.BackupTable;
import org.linli.look.part.EmptyState;
import org.linli.look.part.KeyFigure;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.ops.OpsGround;
import org.linli.persistence.Sql;

class BackupsViewTest {

  private static final Instant NOW = Instant.parse("2026-03-20T04:00:00Z");

  private final OpsGround ground = new OpsGround();
  private final BackupHealth health =
      new BackupHealth(new BackupTable(ground.platform.jdbi()), () -> NOW);
  private final Window window = Window.english();

  @BeforeEach
  void nothingWasCopied() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from backup_run"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void run(String kind, String state, Duration ago, Long millis, String detail) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into backup_run (id, kind, state, started_at, bytes, places, recovery_ms, loss_ms, tables, detail)"
                        + " values (?, ?, ?, ?, 7340032, 2, ?, ?, 171, ?)",
                    Sql.newId(),
                    kind,
                    state,
                    OffsetDateTime.ofInstant(NOW.minus(ago), ZoneOffset.UTC),
                    millis,
                    millis,
                    detail));
  }

  private BackupsView view() {
    return ground.as(() -> window.show(new BackupsView(health)));
  }

  private List<String> figures(BackupsView view) {
    return Parts.all(view, KeyFigure.class).map(Parts::words).toList();
  }

  @Test
  void whereNothingWasCopiedThatIsSaid() {
    var view = view();
    assertThat(figures(view).get(0)).startsWith("Backups are Late");
    assertThat(figures(view).get(1)).contains("There is no full copy yet.");
    assertThat(figures(view).get(2)).contains("No restore was rehearsed yet.");
    assertThat(Parts.all(view, EmptyState.class)).hasSize(1);
  }

  @Test
  void ageSizeRecoveryAndLossAreTold() {
    run("FULL", "DONE", Duration.ofHours(5), null, "20260319T230000Z");
    run("REHEARSAL", "DONE", Duration.ofHours(4), 12_340L, "a share");
    var figures = figures(view());
    assertThat(figures.get(0)).startsWith("Backups are In order");
    assertThat(figures.get(1)).contains("5 h 0 min").contains("7 MB in 2 places");
    assertThat(figures.get(2)).contains("12.3 s").contains("171 tables compared");
    assertThat(figures.get(3)).contains("12.3 s");
    assertThat(figures).allMatch(words -> words.contains("backup log · 2026-03-20"));
  }

  @Test
  void aFailureIsSeenFirstAndItsReasonIsInTheList() {
    run("FULL", "DONE", Duration.ofHours(5), null, "20260319T230000Z");
    run("FULL", "FAILED", Duration.ofHours(1), null, "no space left");
    var view = view();
    var state = Parts.all(view, KeyFigure.class).findFirst().orElseThrow();
    assertThat(Parts.words(state)).startsWith("Backups are Failing").contains("since 2026-03-20");
    assertThat(state.getClassNames()).contains("critical");
    var grid = Parts.all(view, Grid.class).findFirst().orElseThrow();
    assertThat(grid.getListDataView().getItemCount()).isEqualTo(2);
    assertThat(grid.getListDataView().getItem(0)).extracting("detail").isEqualTo("no space left");
  }

  @Test
  void aRecoveryBeyondFourHoursIsAWarning() {
    run("FULL", "DONE", Duration.ofHours(5), null, "20260319T230000Z");
    run("REHEARSAL", "DONE", Duration.ofHours(4), Duration.ofHours(5).toMillis(), "a share");
    var view = view();
    assertThat(figures(view).get(0)).startsWith("Backups are Too slow");
    assertThat(Parts.all(view, KeyFigure.class).toList().get(2).getClassNames())
        .contains("warning");
  }
}
