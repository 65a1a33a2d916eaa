package org.linli.ops.backups;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.BackupHealth;
import org.linli.health.entity.BackupFigures;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Panel;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Measure;
import org.linli.ops.Ticking;

/** Is there a copy of today, has a restore been rehearsed, what would be lost, what failed. */
@Route(value = "backups", layout = MainLayout.class)
@Nav(title = "ops.backups", icon = VaadinIcon.ARCHIVE, order = 35)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
public class BackupsView extends Ticking {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;
  private static final String SOURCE = "backup-runs";

  private final transient BackupHealth health;
  private final KeyFigure full = new KeyFigure(Say.text("ops.backups.full"), VaadinIcon.ARCHIVE);
  private final KeyFigure recovery = new KeyFigure(Say.text("ops.backups.rto"), VaadinIcon.TIMER);
  private final KeyFigure loss = new KeyFigure(Say.text("ops.backups.rpo"), VaadinIcon.HOURGLASS);
  private final KeyFigure state = new KeyFigure(Say.text("ops.backups.state"), VaadinIcon.SHIELD);
  private final BackupList list = new BackupList();

  @Inject
  public BackupsView(BackupHealth health) {
    this.health = health;
    add(new FigureRow(state, full, recovery, loss), new Panel(Say.text("ops.backups.runs"), list));
  }

  @Override
  protected void look() {
    var figures = health.figures();
    showState(figures);
    showFull(figures);
    showRehearsal(figures);
    list.show(health.runs(null, PageRequest.first(SHOWN)).items());
  }

  private void showState(BackupFigures figures) {
    var word =
        figures.failing() != null
            ? "failing"
            : figures.late() ? "late" : figures.tooSlow() ? "slow" : "good";
    state
        .show(Say.text("ops.backups.state." + word), null)
        .context(
            figures.failing() == null
                ? ""
                : Say.text("ops.backups.since", Say.time(figures.failing())))
        .toned(
            switch (word) {
              case "good" -> Tone.GOOD;
              case "failing" -> Tone.CRITICAL;
              default -> Tone.WARNING;
            })
        .from(SOURCE, figures.at());
  }

  private void showFull(BackupFigures figures) {
    var last = figures.lastFull();
    full.show(
            last == null
                ? Say.none()
                : Measure.span(Duration.between(last.startedAt(), figures.at())),
            null)
        .context(
            last == null
                ? Say.text("ops.backups.none")
                : Say.text("ops.backups.size", Measure.megabytes(last.bytes()), last.places()))
        .toned(figures.late() ? Tone.WARNING : Tone.GOOD)
        .from(SOURCE, figures.at());
  }

  private void showRehearsal(BackupFigures figures) {
    var last = figures.lastRehearsal();
    var context =
        last == null
            ? Say.text("ops.backups.unrehearsed")
            : Say.text("ops.backups.compared", last.tables(), Say.time(last.startedAt()));
    recovery
        .show(last == null ? Say.none() : seconds(last.recoveryMillis()), null)
        .context(context)
        .toned(last == null || figures.tooSlow() ? Tone.WARNING : Tone.GOOD)
        .from(SOURCE, figures.at());
    loss.show(last == null ? Say.none() : seconds(last.lossMillis()), null)
        .context(Say.text("ops.backups.rpo.what"))
        .toned(last == null ? Tone.WARNING : Tone.GOOD)
        .from(SOURCE, figures.at());
  }

  static String seconds(Long millis) {
    return millis == null
        ? Say.none()
        : Say.text("ops.backups.seconds", Say.number(millis / 1000.0, 1));
  }
}
