package org.linli.ops.volumes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Lines;
import org.linli.ops.LongLines;
import org.linli.ops.Measure;
import org.linli.volumes.boundary.Volumes;
import org.linli.volumes.entity.DayVolume;
import org.linli.volumes.entity.TableGrowth;
import org.linli.volumes.entity.VolumeFigures;

/** What the tables weigh, how they grow, and when the reserve of storage is touched. */
@Route(value = "volumes", layout = MainLayout.class)
@Nav(title = "ops.volumes", icon = VaadinIcon.STORAGE, order = 26)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
public class VolumesView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SOON_DAYS = 90;
  private static final int DAYS = 400;

  private final transient Volumes volumes;
  private final Select<String> table = new Select<>();
  private final LongLines<DayVolume> days =
      new LongLines<>(
          new Lines<DayVolume>("ops.volumes.days")
              .text("ops.volumes.day", one -> one.day().toString())
              .text("ops.volumes.rows", one -> Say.number(one.rows()))
              .text("ops.volumes.bytes", one -> size((double) one.bytes())));

  @Inject
  public VolumesView(Volumes volumes) {
    this.volumes = volumes;
    addClassNames("linli-view", "ops-volumes");
    var figures = volumes.figures();
    if (figures.day() == null) {
      add(
          new EmptyState(
              VaadinIcon.STORAGE,
              Say.text(figures.told() ? "ops.volumes.none" : "ops.volumes.untold")));
      return;
    }
    var tables = new LongLines<>(tables());
    var grown = volumes.tables();
    tables.show(grown);
    table.setLabel(Say.text("ops.volumes.table"));
    table.setEmptySelectionAllowed(true);
    table.setEmptySelectionCaption(Say.text("ops.volumes.all"));
    table.setItems(grown.stream().map(one -> one.newest().name()).toList());
    table.addValueChangeListener(change -> showDays());
    showDays();
    add(
        figures(figures),
        new Panel(
            Say.text("ops.volumes.tables", figures.day().toString()),
            new Paragraph(Say.text("ops.volumes.lead")),
            tables),
        new Panel(Say.text("ops.volumes.days"), table, days));
  }

  private void showDays() {
    var chosen = table.getValue();
    days.show(volumes.days(chosen == null || chosen.isEmpty() ? null : chosen, DAYS).reversed());
  }

  private static Component figures(VolumeFigures all) {
    var now = Instant.now();
    var left = new KeyFigure(Say.text("ops.volumes.left"), VaadinIcon.HOURGLASS);
    if (all.daysLeft() == null) {
      left.show(Say.none(), null).context(Say.text("ops.volumes.left.never"));
    } else {
      left.show(Say.number(all.daysLeft()), Say.text("ops.volumes.left.days"))
          .context(Say.text("ops.volumes.left.what"))
          .toned(
              all.daysLeft() == 0
                  ? Tone.CRITICAL
                  : all.daysLeft() < SOON_DAYS ? Tone.WARNING : Tone.GOOD);
    }
    return new FigureRow(
        figure("ops.volumes.rows", Say.number(all.rows()), now),
        figure("ops.volumes.bytes", size((double) all.tableBytes()), now),
        figure("ops.volumes.index-bytes", size((double) all.indexBytes()), now),
        figure("ops.volumes.per-day", size(all.bytesPerDay()), now),
        figure("ops.volumes.trend", size(all.trendBytesPerDay()), now),
        left.from("server", now));
  }

  private static KeyFigure figure(String key, String value, Instant now) {
    return new KeyFigure(Say.text(key)).show(value, null).from("database", now);
  }

  private static Lines<TableGrowth> tables() {
    return new Lines<TableGrowth>("ops.volumes")
        .wide("ops.volumes.table", one -> one.newest().name())
        .text("ops.volumes.rows", one -> Say.number(one.newest().rows()))
        .text("ops.volumes.bytes", one -> size((double) one.newest().tableBytes()))
        .text("ops.volumes.index-bytes", one -> size((double) one.newest().indexBytes()))
        .text("ops.volumes.rows-per-day", one -> number(one.rowsPerDay()))
        .text("ops.volumes.per-day", one -> size(one.bytesPerDay()))
        .text("ops.volumes.trend", one -> size(one.trendBytesPerDay()))
        .text("ops.volumes.indexes", one -> Say.number(one.newest().indexes()))
        .text("ops.volumes.idle", one -> Say.number(one.newest().idleIndexes()))
        .part("ops.volumes.broken", VolumesView::broken)
        .part("ops.volumes.triggers", VolumesView::triggers);
  }

  private static StatusChip broken(TableGrowth one) {
    return count(one.newest().brokenIndexes(), Tone.CRITICAL);
  }

  private static StatusChip triggers(TableGrowth one) {
    return count(one.newest().triggers(), Tone.WARNING);
  }

  private static StatusChip count(int number, Tone bad) {
    return new StatusChip(Say.number(number), number > 0 ? bad : Tone.NEUTRAL);
  }

  private static String number(Double value) {
    return value == null ? Say.none() : Say.number(Math.round(value));
  }

  /** In megabytes with one digit. */
  private static String size(Double bytes) {
    return bytes == null
        ? Say.none()
        : Say.number(bytes / Measure.MEGABYTE, 1) + " " + Say.text("ops.megabytes");
  }
}
