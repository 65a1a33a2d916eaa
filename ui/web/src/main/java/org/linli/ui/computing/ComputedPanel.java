package org.linli.ui.computing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import org.linli.computing.entity.Computation;
import org.linli.computing.entity.Computed;
import org.linli.computing.entity.Operation;
import org.linli.look.part.FigureRow;
import org.linli.look.part.Hint;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Panel;
import org.linli.look.part.WithheldNote;
import org.linli.look.text.Say;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** The figures of a run, what was left out, and the imprint. */
final class ComputedPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 48;

  private final transient Speech speech;
  private final transient Computed done;

  ComputedPanel(Speech speech, Computed done) {
    this.speech = speech;
    this.done = done;
    var panel = new Panel(Say.text(done.computation().name()));
    if (done.figures().isEmpty()) {
      panel.fill(new Span(speech.say("computing.nothing")), new WithheldNote(done.withheld()));
    } else {
      panel.fill(
          new FigureRow(whole(), told()),
          done.computation().operation() == Operation.DISTRIBUTION ? parts() : hours(),
          new WithheldNote(done.withheld()),
          new Hint(speech.say("computing.imprint", done.imprint())));
    }
    add(panel);
  }

  private KeyFigure whole() {
    var value = done.value();
    return new KeyFigure(speech.say("computing.value"))
        .show(value == null ? Say.none() : Say.number(value, 2), value == null ? null : done.unit())
        .context(Say.word(done.computation().operation()))
        .from("device-readings", done.at());
  }

  private KeyFigure told() {
    return new KeyFigure(speech.say("computing.hours"))
        .show(done.figures().size())
        .from("device-readings", done.at());
  }

  private Table hours() {
    var table =
        new Table(
            speech.say("computing.hour"),
            speech.say("computing.homes"),
            speech.say("computing.figure"));
    done.figures().reversed().stream()
        .limit(SHOWN)
        .forEach(
            one ->
                table.row(
                    new Span(Say.time(one.hour())),
                    new Span(Say.number(one.homes())),
                    new Span(one.value() == null ? Say.none() : Say.number(one.value(), 2))));
    return table;
  }

  private Table parts() {
    var table = new Table(speech.say("computing.part"), speech.say("computing.figure"));
    IntStream.range(0, done.shares().size())
        .forEach(
            part ->
                table.row(
                    new Span(range(done.computation(), part)),
                    new Span(Say.percent(Math.round(done.shares().get(part) * 1000), 1000))));
    return table;
  }

  private String range(Computation computation, int part) {
    var bounds = computation.bounds();
    if (part == 0) {
      return speech.say("computing.below", Say.number(bounds.getFirst(), 2));
    }
    if (part == bounds.size()) {
      return speech.say("computing.from-on", Say.number(bounds.getLast(), 2));
    }
    return speech.say(
        "computing.between", Say.number(bounds.get(part - 1), 2), Say.number(bounds.get(part), 2));
  }
}
