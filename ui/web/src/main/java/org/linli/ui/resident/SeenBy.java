package org.linli.ui.resident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.linli.access.boundary.PageRequest;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.looks.boundary.HomeLooks;
import org.linli.looks.entity.DayOfLooks;
import org.linli.looks.entity.LookQuery;
import org.linli.ui.parts.LookWords;
import org.linli.ui.parts.Speech;

/** Who looked at what concerns my home and my community, day by day, the newest first. */
final class SeenBy extends Div {

  private static final int SHOWN = 10;

  private final Speech speech;
  private final transient HomeLooks looks;
  private final Div cards = new Div();
  private final Button more;
  private int shown;

  SeenBy(Speech speech, HomeLooks looks) {
    this.speech = speech;
    this.looks = looks;
    addClassNames("phone-list", "seen-by");
    cards.addClassName("phone-list");
    more = new Button(speech.say("looks.more"), VaadinIcon.CHEVRON_DOWN.create(), click -> next());
    more.addClassName("thumb-button");
    add(new H2(speech.say("looks.seen")), cards, more);
    next();
  }

  private void next() {
    var page = looks.days(LookQuery.ALL, new PageRequest(shown, SHOWN, null));
    shown += page.items().size();
    page.items().forEach(day -> cards.add(card(day)));
    if (page.total() == 0) {
      cards.add(new EmptyState(VaadinIcon.EYE_SLASH, speech.say("looks.nobody")));
    }
    more.setVisible(shown < page.total());
  }

  private Article card(DayOfLooks day) {
    var chips =
        new Div(
            new StatusChip(
                speech.say(day.home() ? "looks.my-home" : "looks.my-community"),
                day.home() ? Tone.WARNING : Tone.NEUTRAL),
            StatusChip.of(day.outcome()));
    chips.addClassName("chips");
    var words = new LookWords(speech);
    words.examined(day).ifPresent(chips::add);
    var when = new Hint(words.when(day));
    var card =
        new Article(
            new H3(words.who(day.party(), day.organisation())),
            chips,
            new Paragraph(words.what(day)),
            when);
    card.addClassNames("looks-card", "seen-card");
    var why = words.why(day);
    if (!why.isBlank()) {
      var reason = new Hint(why);
      card.add(reason);
    }
    return card;
  }
}
