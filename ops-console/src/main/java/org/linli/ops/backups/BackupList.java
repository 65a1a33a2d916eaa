package org.linli.ops.backups;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.linli.health.entity.BackupRun;
import org.linli.health.entity.BackupState;
import org.linli.look.part.EmptyState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ops.Lines;
import org.linli.ops.Measure;

/** What was done, newest first, each with its result. */
final class BackupList extends Div {

  private static final long serialVersionUID = 1L;

  private final Lines<BackupRun> grid = new Lines<>("ops.backups.runs");
  private transient List<BackupRun> known;

  BackupList() {
    grid.text("ops.backups.began", run -> Say.second(run.startedAt()));
    grid.text("ops.backups.kind", run -> Say.word(run.kind()));
    grid.part("ops.state", run -> new StatusChip(Say.word(run.state()), tone(run.state())));
    grid.text("ops.backups.result", BackupList::result);
    grid.addColumn(run -> run.detail() == null ? Say.none() : run.detail())
        .setHeader(Say.text("ops.backups.detail"))
        .setTooltipGenerator(BackupRun::detail)
        .setFlexGrow(1);
  }

  void show(List<BackupRun> runs) {
    if (runs.equals(known)) {
      return;
    }
    known = List.copyOf(runs);
    removeAll();
    if (runs.isEmpty()) {
      add(new EmptyState(VaadinIcon.ARCHIVE, Say.text("ops.backups.nothing")));
    } else {
      grid.setItems(runs);
      add(grid);
    }
  }

  private static String result(BackupRun run) {
    if (run.state() != BackupState.DONE) {
      return Say.none();
    }
    return switch (run.kind()) {
      case FULL, RESTORE ->
          Say.text("ops.backups.size", Measure.megabytes(run.bytes()), run.places());
      case REHEARSAL ->
          Say.text(
              "ops.backups.measured",
              run.tables(),
              BackupsView.seconds(run.recoveryMillis()),
              BackupsView.seconds(run.lossMillis()));
    };
  }

  private static Tone tone(BackupState state) {
    return switch (state) {
      case RUNNING -> Tone.NEUTRAL;
      case DONE -> Tone.GOOD;
      case FAILED -> Tone.CRITICAL;
    };
  }
}
