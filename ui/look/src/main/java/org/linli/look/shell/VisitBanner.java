package org.linli.look.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.access.entity.Caller;
import org.linli.look.access.SignedIn;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.support.boundary.SupportVisits;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitState;

/**
 * Who of the platform's keepers may look into this community at the moment, and who asks to, above
 * every screen of those who answer; looked at anew with every way that somebody goes.
 */
public final class VisitBanner extends Div {

  private static final long serialVersionUID = 1L;

  private final transient SupportVisits visits;

  public VisitBanner(SupportVisits visits) {
    this.visits = visits;
    addClassNames("linli-maintenance", "linli-visits");
    getElement().setAttribute("role", "status");
    look();
  }

  /** Shows the visits that stand and that wait, and nothing where there is none. */
  public void look() {
    removeAll();
    // A session that came over from another server asks nobody.
    if (visits != null && SignedIn.caller().filter(VisitBanner::isTold).isPresent()) {
      visits.list().stream()
          .filter(visit -> visit.stands() || visit.state() == VisitState.ASKED)
          .forEach(visit -> add(line(visit)));
    }
    setVisible(getComponentCount() > 0);
  }

  private static boolean isTold(Caller caller) {
    return caller.tenant().isPresent()
        && caller.may("support:decide")
        && caller.may("support:read");
  }

  private static Div line(Visit visit) {
    var line =
        new Div(
            new StatusChip(Say.word(visit.state()), visit.stands() ? Tone.WARNING : Tone.NOTICE),
            new Span(
                visit.stands()
                    ? Say.text("look.visit.stands", visit.askedBy(), Say.time(visit.untilAt()))
                    : Say.text("look.visit.asked", visit.askedBy(), visit.hours())),
            new Span(visit.reason()));
    line.addClassName("line");
    return line;
  }
}
