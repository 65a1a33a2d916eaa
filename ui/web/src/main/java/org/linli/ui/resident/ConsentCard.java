package org.linli.ui.resident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.function.Consumer;
import org.linli.consents.boundary.ConsentRow;
import org.linli.consents.boundary.OfferedText;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.parts.ConsentWords;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** One text: its words, its sharing scope, what follows, and the one button that fits. */
final class ConsentCard extends Article {

  ConsentCard(
      Speech speech,
      OfferedText text,
      Optional<ConsentRow> standing,
      Runnable give,
      Consumer<ConsentRow> withdraw) {
    addClassNames("looks-card", "consent-card");
    var words = new ConsentWords(speech);
    var title = text.title().in(speech.locale());
    var state =
        standing
            .map(row -> words.state(row.state()))
            .orElseGet(() -> new StatusChip(speech.say("consent.not-given"), Tone.NEUTRAL));
    var chips = new Div(state);
    chips.addClassName("chips");
    // Of a consent that stands, those are told to whom it was given, not those of today.
    var recipients = standing.map(ConsentRow::recipients).orElse(text.recipients());
    add(
        new H3(title),
        chips,
        new Paragraph(text.wording().in(speech.locale())),
        new Facts()
            .fact(speech.say("consent.data"), words.assets(text.assets()))
            .fact(speech.say("consent.purpose"), speech.word("Purpose", text.purpose()))
            .fact(speech.say("consent.shared-with"), words.recipients(recipients))
            .fact(
                speech.say("consent.term"),
                standing
                    .map(row -> speech.say("consent.until", speech.day(row.until())))
                    .orElseGet(() -> speech.say("consent.months", text.months()))),
        follows(speech, text, standing.isPresent()));
    add(
        standing
            .map(row -> withdrawal(speech, title, () -> withdraw.accept(row)))
            .orElseGet(() -> agreement(speech, title, give)));
  }

  private static Paragraph follows(Speech speech, OfferedText text, boolean standing) {
    var head = new Span(speech.say(standing ? "consent.if-withdrawn" : "consent.if-not-given"));
    head.addClassName("consent-follows");
    var follows = new Paragraph(head, new Span(text.withdrawal().in(speech.locale())));
    follows.addClassName("hint");
    return follows;
  }

  private static Button agreement(Speech speech, String title, Runnable give) {
    var button =
        new Button(speech.say("consent.give"), VaadinIcon.CHECK.create(), click -> give.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    button.addClassName("thumb-button");
    button.setAriaLabel(speech.say("consent.give-what", title));
    return button;
  }

  private static Button withdrawal(Speech speech, String title, Runnable withdraw) {
    var button =
        new Button(
            speech.say("consent.withdraw"), VaadinIcon.CLOSE.create(), click -> withdraw.run());
    button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_LARGE);
    button.addClassName("thumb-button");
    button.setAriaLabel(speech.say("consent.withdraw-what", title));
    return button;
  }
}
