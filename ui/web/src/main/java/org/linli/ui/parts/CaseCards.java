package org.linli.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.linli.cases.entity.CaseRow;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Hint;

/** Cases as cards, what presses most first; a card opens its case. */
public final class CaseCards extends Div {
  public CaseCards(Speech speech, List<CaseRow> cases, Consumer<CaseRow> open, String emptyKey) {
    addClassName("case-cards");
    if (cases.isEmpty()) {
      add(new EmptyState(VaadinIcon.CHECK_CIRCLE, speech.say(emptyKey)));
      return;
    }
    var list = new UnorderedList();
    var now = Instant.now();
    cases.stream()
        .sorted(CaseOrder.BY_NEED)
        .forEach(row -> list.add(new ListItem(card(speech, row, now, open))));
    add(list);
  }

  private static NativeButton card(Speech speech, CaseRow row, Instant now, Consumer<CaseRow> go) {
    var due = DueTime.of(row, now);
    var title = new Span(row.title());
    title.addClassName("case-card-title");
    var place = new Hint(row.placeName() == null ? speech.say("case.no-place") : row.placeName());
    var chips =
        new Div(
            Chips.due(speech, due),
            Chips.severity(speech, row.severity()),
            Chips.state(speech, row.state()));
    chips.addClassName("chips");
    var card = new NativeButton();
    card.addClassNames("case-card", "due-" + due.pressure().name().toLowerCase(Locale.ROOT));
    card.add(title, place, chips);
    card.addClickListener(click -> go.accept(row));
    return card;
  }
}
