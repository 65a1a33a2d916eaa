package org.linli.ui.linkage;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.linkage.entity.ToldRow;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** What linkage told somebody, newest first: what is over or was seen a day ago is left out. */
public final class WarningCards extends Div {

  private static final Duration SHOWN = Duration.ofDays(1);

  /**
   * @param seen somebody says that it was read
   */
  public WarningCards(Speech speech, List<ToldRow> told, Consumer<UUID> seen) {
    addClassName("notice-cards");
    var fresh = told.stream().filter(row -> row.at().isAfter(Instant.now().minus(SHOWN))).toList();
    setVisible(!fresh.isEmpty());
    if (!fresh.isEmpty()) {
      add(new H2(speech.say("linkage.warnings")));
    }
    fresh.forEach(row -> add(card(speech, row, seen)));
  }

  private static Article card(Speech speech, ToldRow row, Consumer<UUID> seen) {
    var chips =
        new Div(
            row.drill()
                ? new StatusChip(speech.say("linkage.drill"), Tone.NOTICE)
                : new StatusChip(
                    speech.say(row.over() ? "linkage.over" : "linkage.urgent"),
                    row.over() ? Tone.NEUTRAL : Tone.CRITICAL));
    chips.addClassName("chips");
    var words = new Paragraph(row.words().in(speech.locale()));
    words.addClassName("notice-body");
    var card =
        new Article(
            new H3(row.title().in(speech.locale())),
            chips,
            words,
            new Hint(speech.moment(row.at())));
    card.addClassNames("notice-card", row.over() || row.drill() ? "calm" : "urgent");
    if (row.seenAt() == null) {
      var read = Verb.framed(speech.say("linkage.seen"), () -> seen.accept(row.id()));
      read.setAriaLabel(
          speech.say("linkage.seen-of", row.title().in(speech.locale()), speech.moment(row.at())));
      card.add(read);
    } else {
      card.add(new Hint(speech.say("linkage.seen-at", speech.moment(row.seenAt()))));
    }
    return card;
  }
}
