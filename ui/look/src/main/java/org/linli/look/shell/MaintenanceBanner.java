package org.linli.look.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.maintenance.entity.Maintenance;
import org.linli.maintenance.entity.MaintenanceMode;

/** What is announced, above every screen; looked at anew with every way that somebody goes. */
public final class MaintenanceBanner extends Div {

  private static final long serialVersionUID = 1L;

  private final transient MaintenanceBoard board;

  public MaintenanceBanner(MaintenanceBoard board) {
    this.board = board;
    addClassName("linli-maintenance");
    getElement().setAttribute("role", "status");
    look();
  }

  /** Shows what is told now, and nothing where nothing is. */
  public void look() {
    removeAll();
    // A session that came over from another server has no board.
    if (board != null) {
      board.told().forEach(one -> add(line(one)));
    }
    setVisible(getComponentCount() > 0);
  }

  private static Div line(Maintenance maintenance) {
    var shuts = maintenance.mode() == MaintenanceMode.READ_ONLY;
    var line =
        new Div(
            new StatusChip(Say.word(maintenance.mode()), shuts ? Tone.WARNING : Tone.NOTICE),
            new Span(maintenance.words(Say.locale())),
            new Span(
                Say.text(
                    "look.maintenance.when",
                    Say.time(maintenance.startsAt()),
                    Say.time(maintenance.endsAt()))));
    line.addClassName("line");
    return line;
  }
}
