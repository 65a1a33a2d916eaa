package org.linli.ui.matters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.WorkItem;
import org.linli.ui.parts.Speech;

/** Tasks as cards for the thumb; a card opens its matter. */
public final class WorkCards extends Div {

  public WorkCards(Speech speech, List<WorkItem> items, Consumer<WorkItem> opened) {
    addClassName("case-cards");
    var list = new UnorderedList();
    items.forEach(item -> list.add(new ListItem(card(speech, item, opened))));
    add(list);
  }

  private static NativeButton card(Speech speech, WorkItem item, Consumer<WorkItem> opened) {
    var title = new Span(item.title());
    title.addClassName("case-card-title");
    var about =
        new Hint(
            item.placeName() == null
                ? speech.say("matters.card", item.kindName(), item.step())
                : speech.say("matters.card-at", item.kindName(), item.step(), item.placeName()));
    var chips =
        new Div(
            Lamps.due(speech, item.lamp(), item.dueAt()),
            new StatusChip(
                speech.say(item.mine() ? "matters.mine" : "matters.offered"),
                item.mine() ? Tone.NOTICE : Tone.NEUTRAL));
    if (item.urged() > 0) {
      chips.add(new StatusChip(speech.say("matters.urged", item.urged()), Tone.CRITICAL));
    }
    chips.addClassName("chips");
    var card = new NativeButton();
    card.addClassNames("case-card", pressure(item.lamp()).toLowerCase(Locale.ROOT));
    card.add(title, about, chips);
    card.addClickListener(click -> opened.accept(item));
    return card;
  }

  private static String pressure(Lamp lamp) {
    return switch (lamp) {
      case RED -> "due-late";
      case YELLOW -> "due-soon";
      case GREEN -> "due-calm";
      case NONE -> "due-done";
    };
  }
}
