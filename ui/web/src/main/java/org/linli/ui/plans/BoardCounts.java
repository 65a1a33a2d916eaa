package org.linli.ui.plans;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumMap;
import java.util.Map;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.plans.entity.BoardNow;
import org.linli.plans.entity.Standing;
import org.linli.ui.parts.Speech;

/** How many devices stand how, whatever is filtered below. */
final class BoardCounts extends Div {

  private static final long serialVersionUID = 1L;

  private static final Map<Standing, VaadinIcon> ICONS =
      Map.of(
          Standing.ALARM, VaadinIcon.BELL,
          Standing.OFFLINE, VaadinIcon.UNLINK,
          Standing.REVIEW, VaadinIcon.SEARCH,
          Standing.ONLINE, VaadinIcon.CLUSTER,
          Standing.IDLE, VaadinIcon.PAUSE);

  private final Map<Standing, KeyFigure> figures = new EnumMap<>(Standing.class);

  void show(Speech speech, BoardNow now) {
    if (figures.isEmpty()) {
      for (var standing : Standing.values()) {
        figures.put(
            standing, new KeyFigure(speech.word("Standing", standing), ICONS.get(standing)));
      }
      add(new FigureRow(figures.values().toArray(KeyFigure[]::new)));
    }
    var all = now.devices().size();
    figures.forEach(
        (standing, figure) ->
            figure
                .show(now.count(standing))
                .context(
                    all == 0
                        ? ""
                        : speech.say("board.share", Say.percent(now.count(standing), all)))
                .toned(now.count(standing) == 0 ? Tone.NEUTRAL : BoardMarks.tone(standing))
                .from("board", now.at()));
  }
}
