package org.linli.ui.resident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.consents.boundary.ConsentPerson;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.ConsentRow;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.MyConsents;
import org.linli.consents.boundary.OfferedText;
import org.linli.consents.entity.ConsentState;
import org.linli.look.access.Needs;
import org.linli.ui.parts.ConsentWords;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/**
 * My consents 我的同意: what is asked, for what, and with whom it would be shared, before anything is
 * agreed; one tap takes it back, and what follows from that stands beside it.
 */
@Route(value = "resident/consents", layout = ResidentLayout.class)
@Needs(value = "consents:give", tiers = Tier.RESIDENT)
public class ConsentsView extends Screen {

  private static final int SHOWN = 100;

  private final transient MyConsents consents;
  private final Select<ConsentPerson> person = new Select<>();
  private final Div texts = new Div();
  private final Div history = new Div();
  private transient List<Object> shown = List.of();

  @Inject
  public ConsentsView(MyConsents consents) {
    super("resident.consents");
    this.consents = consents;
    var persons = consents.persons();
    person.setLabel(say("consent.for-whom"));
    person.setItems(persons);
    person.setItemLabelGenerator(new ConsentWords(speech())::person);
    person.setValue(persons.getFirst());
    person.setWidthFull();
    person.addValueChangeListener(change -> refresh());
    person.setVisible(persons.size() > 1);
    texts.addClassName("phone-list");
    history.addClassName("phone-list");
    add(person, texts, history);
    refresh();
    freshOn("consents");
  }

  @Override
  protected void refresh() {
    var chosen = person.getValue();
    var rows =
        consents.list(new ConsentQuery(chosen.id(), null, null), PageRequest.first(SHOWN)).items();
    var offered = consents.texts();
    var now = List.of(chosen, rows, offered);
    if (now.equals(shown)) {
      // The own deed is told to every screen, this one too: a button that is about to be pressed
      // again must not be exchanged for its like.
      return;
    }
    shown = now;
    texts.removeAll();
    var heading = new H2(say("consent.heading"));
    heading.addClassName("sr-only");
    texts.add(heading);
    for (var text : offered) {
      texts.add(
          new ConsentCard(
              speech(),
              text,
              standing(rows, text),
              () -> give(text, chosen),
              row -> withdraw(row)));
    }
    texts.add(source("consents"));
    history.removeAll();
    history.setVisible(!rows.isEmpty());
    history.add(new H2(say("consent.history")));
    rows.forEach(
        row -> history.add(new PastConsent(speech(), row, () -> consents.words(row.id()))));
  }

  private static Optional<ConsentRow> standing(Iterable<ConsentRow> rows, OfferedText text) {
    for (var row : rows) {
      if (row.text().equals(text.id()) && row.state() == ConsentState.STANDING) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private void give(OfferedText text, ConsentPerson whom) {
    Deed.attempt(
        say("consent.given"),
        () -> consents.give(new GivenConsent(whom.id(), text.id(), text.version(), text.hash())));
    refresh();
  }

  private void withdraw(ConsentRow row) {
    Deed.attempt(say("consent.withdrawn"), () -> consents.withdraw(row.id(), null));
    refresh();
  }
}
