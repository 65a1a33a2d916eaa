package org.linli.look.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.look.access.SignedIn;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.redivision.boundary.CommunityMoves;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MoveState;

/**
 * That a community goes to another street, or went there lately, above every screen of its people
 * and of those of both streets; looked at anew with every way that somebody goes.
 */
public final class MoveBanner extends Div {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 3;

  private final transient CommunityMoves moves;

  public MoveBanner(CommunityMoves moves) {
    this.moves = moves;
    addClassNames("linli-maintenance", "linli-visits", "linli-moves");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /** Shows the nearest moves, and nothing where there is none. */
  public void look() {
    removeAll();
    // A session that came over from another server asks nobody.
    if (moves != null && SignedIn.caller().filter(caller -> caller.visit().isEmpty()).isPresent()) {
      moves.news().stream().limit(SHOWN).forEach(move -> add(line(move)));
    }
    setVisible(getComponentCount() > 0);
  }

  private static Div line(CommunityMove move) {
    var done = move.state() == MoveState.DONE;
    var line =
        new Div(
            new StatusChip(Say.word(move.state()), done ? Tone.NEUTRAL : Tone.NOTICE),
            new Span(
                Say.text(
                    done ? "look.moves.done" : "look.moves.comes",
                    move.community(),
                    move.fromStreet(),
                    move.toStreet(),
                    move.day().toString(),
                    move.document(),
                    move.to().value())));
    line.addClassName("line");
    return line;
  }
}
