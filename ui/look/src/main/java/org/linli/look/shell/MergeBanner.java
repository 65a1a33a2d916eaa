package org.linli.look.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.access.entity.Caller;
import org.linli.look.access.SignedIn;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.succession.boundary.Successions;
import org.linli.succession.entity.SuccessionNews;
import org.linli.succession.entity.SuccessionState;

/**
 * That a community becomes part of another, or did so lately, above every screen of the people of
 * both and of those above; looked at anew with every way that somebody goes.
 */
public final class MergeBanner extends Div {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 3;

  private final transient Successions successions;

  public MergeBanner(Successions successions) {
    this.successions = successions;
    addClassNames("linli-maintenance", "linli-visits", "linli-merges");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /** Shows the nearest mergings, and nothing where there is none. */
  public void look() {
    removeAll();
    // A session that came over from another server asks nobody.
    if (successions != null) {
      SignedIn.caller()
          .filter(caller -> caller.visit().isEmpty())
          .ifPresent(
              caller ->
                  successions.news().stream()
                      .limit(SHOWN)
                      .forEach(news -> add(line(news, caller))));
    }
    setVisible(getComponentCount() > 0);
  }

  private static Div line(SuccessionNews news, Caller caller) {
    var done = news.state() == SuccessionState.DONE;
    var line =
        new Div(
            new StatusChip(Say.word(news.state()), done ? Tone.NEUTRAL : Tone.NOTICE),
            new Span(
                Say.text(
                    done ? "look.merges.done" : "look.merges.comes",
                    news.from(),
                    news.into(),
                    news.effectiveOn().toString())));
    // Without the export nothing begins, and nobody else may take it.
    if (news.state() == SuccessionState.CONFIRMED
        && caller.may("whole:export")
        && caller.tenant().filter(news.predecessor()::equals).isPresent()) {
      line.add(new Span(Say.text("look.merges.export")));
    }
    line.addClassName("line");
    return line;
  }
}
