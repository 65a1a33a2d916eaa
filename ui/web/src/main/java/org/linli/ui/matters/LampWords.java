package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.LampCount;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** Counts of a supervisor's board in words and colour: red, yellow, green and what has no time. */
final class LampWords {

  private final Speech speech;

  LampWords(Speech speech) {
    this.speech = speech;
  }

  /** The whole of it in large figures. */
  FigureRow figures(LampCount steps, Instant at) {
    return new FigureRow(
        figure("supervision.open", steps.open(), Tone.NEUTRAL, at).context(oldest(steps)),
        figure("supervision.red", steps.red(), steps.red() == 0 ? Tone.NEUTRAL : Tone.CRITICAL, at),
        figure(
            "supervision.yellow",
            steps.yellow(),
            steps.yellow() == 0 ? Tone.NEUTRAL : Tone.WARNING,
            at),
        figure("supervision.green", steps.green(), Tone.GOOD, at),
        figure("supervision.still", steps.still(), Tone.NEUTRAL, at));
  }

  private KeyFigure figure(String name, long number, Tone tone, Instant at) {
    return new KeyFigure(speech.say(name))
        .show(number)
        .toned(tone)
        .from(speech.say("source.cases"), at);
  }

  private String oldest(LampCount steps) {
    return steps.oldest() == null ? "" : speech.say("supervision.oldest-of", late(steps));
  }

  private String late(LampCount steps) {
    return speech.length(Duration.between(steps.oldest(), Instant.now()));
  }

  /** The name of a line: of roles their words, of what has none why. */
  String name(BoardLine line, String none) {
    if (line.key().isEmpty()) {
      return speech.say(none);
    }
    return line.name() == null ? roles(List.of(line.key().split(" "))) : line.name();
  }

  String roles(List<String> roles) {
    return roles.stream()
        .map(role -> speech.word("Role", role))
        .collect(Collectors.joining(speech.say("list.and")));
  }

  /**
   * Lines one below the other.
   *
   * @param head what they are by
   * @param first the first cell of a line
   */
  Table table(String head, List<BoardLine> lines, Function<BoardLine, Component> first) {
    var heads = Stream.concat(Stream.of(speech.say(head)), heads().stream()).toArray(String[]::new);
    var table = new Table(heads);
    lines.forEach(line -> table.row(cells(first.apply(line), line.steps())));
    return table.reachable();
  }

  List<String> heads() {
    return Stream.of(
            "supervision.open",
            "supervision.red",
            "supervision.yellow",
            "supervision.green",
            "supervision.still",
            "supervision.oldest")
        .map(key -> speech.say(key))
        .toList();
  }

  Object[] cells(Component first, LampCount steps) {
    return new Object[] {
      first,
      Say.number(steps.open()),
      chip(steps.red(), Tone.CRITICAL),
      chip(steps.yellow(), Tone.WARNING),
      chip(steps.green(), Tone.GOOD),
      Say.number(steps.still()),
      steps.oldest() == null ? Say.none() : speech.say("due.late", late(steps))
    };
  }

  /** Colour is for what there is. */
  private static Component chip(long many, Tone tone) {
    return many == 0 ? new Span(Say.number(0)) : new StatusChip(Say.number(many), tone);
  }
}
