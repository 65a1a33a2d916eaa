package org.linli.ui.city;

import com.vaadin.flow.component.Composite;
import java.time.Instant;
import org.linli.alarms.boundary.EscalatedAlarms;
import org.linli.alarms.entity.EscalatedAlarm;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.text.Say;

/** Alarms of the communities below that nobody there acknowledged in time. */
public final class EscalatedAlarmsPanel extends Composite<Panel> {

  private static final long serialVersionUID = 1L;

  private final PagedGrid<EscalatedAlarm> grid;
  private final SourceNote source = new SourceNote("alarms", Instant.now());

  public EscalatedAlarmsPanel(EscalatedAlarms alarms) {
    grid = new PagedGrid<>(Say.text("street.alarms"), Say.text("street.alarms.none"), alarms::list);
    grid.text(Say.text("street.escalated.community"), EscalatedAlarm::community);
    grid.text(Say.text("street.alarms.name"), row -> row.name().in(Say.locale()));
    grid.parts(
        Say.text("street.escalated.severity"), row -> StatusChip.ofSeverity(row.severity().name()));
    grid.text(Say.text("street.alarms.raised"), row -> Say.time(row.raisedAt()));
    grid.text(Say.text("street.alarms.to"), row -> Say.word(row.party()));
    grid.setHeight("16rem");
  }

  @Override
  protected Panel initContent() {
    return new Panel(Say.text("street.alarms"), grid, source);
  }

  public void refresh() {
    grid.refresh();
    source.say("alarms", Instant.now());
  }
}
