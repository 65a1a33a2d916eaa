package org.linli.look.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.access.entity.Caller;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.look.access.SignedIn;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;

/**
 * What of the own security register is past its day, above every screen of those who keep it;
 * looked at anew with every way that somebody goes.
 */
public final class OverdueBanner extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;

  private final transient SecurityRegister register;

  public OverdueBanner(SecurityRegister register) {
    this.register = register;
    addClassNames("linli-maintenance", "linli-visits", "linli-overdue");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /** Shows the oldest three with how many there are, and nothing where there is none. */
  public void look() {
    removeAll();
    // A session that came over from another server asks nobody.
    if (register != null && SignedIn.caller().filter(OverdueBanner::isTold).isPresent()) {
      var overdue = register.overdue();
      overdue.stream().limit(SHOWN).forEach(record -> add(line(record)));
      if (overdue.size() > SHOWN) {
        add(new Div(new Span(Say.text("look.overdue.more", overdue.size() - SHOWN))));
      }
    }
    setVisible(getComponentCount() > 0);
  }

  private static boolean isTold(Caller caller) {
    return caller.may("assurance:write")
        && caller.may("assurance:read")
        && keeps(caller)
        && caller.visit().isEmpty();
  }

  private static boolean keeps(Caller caller) {
    return switch (caller.tier()) {
      case CITY -> caller.scope() != null;
      case COMMUNITY -> caller.scope() != null && caller.tenant().isPresent();
      case OPERATOR -> caller.organisation().isPresent();
      case DISTRICT, STREET, RESIDENT, PLATFORM -> false;
    };
  }

  private static Div line(SecurityRecord record) {
    var line =
        new Div(
            new StatusChip(Say.word(record.state()), Tone.CRITICAL),
            new Span(Say.text("look.overdue.line", record.subject(), record.dueOn().toString())),
            new Span(record.responsible()));
    line.addClassName("line");
    return line;
  }
}
