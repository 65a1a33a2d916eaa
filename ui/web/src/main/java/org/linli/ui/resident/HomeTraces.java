package org.linli.ui.resident;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.linli.access.boundary.PageRequest;
import org.linli.collection.boundary.HomeCollection;
import org.linli.collection.entity.HomeDeleted;
import org.linli.collection.entity.HomeGathered;
import org.linli.look.part.Hint;
import org.linli.look.text.Say;

/** What was gathered in the resident's home lately, and what of it was deleted (000 §7.2 a 7). */
final class HomeTraces extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 20;

  HomeTraces(HomeCollection home) {
    addClassName("phone-list");
    setId("home-traces");
    var gathered = home.gathered(PageRequest.first(MOST)).items();
    add(
        new H2(Say.text("resident.gathered.title")),
        new Hint(
            Say.text(gathered.isEmpty() ? "resident.gathered.none" : "resident.gathered.lead")));
    gathered.forEach(one -> add(card(one)));
    var deleted = home.deleted(PageRequest.first(MOST)).items();
    add(new H2(Say.text("resident.deleted.title")));
    if (deleted.isEmpty()) {
      add(new Hint(Say.text("resident.deleted.none")));
    }
    deleted.forEach(one -> add(card(one)));
  }

  private static Article card(HomeGathered one) {
    return card(
        one.day() + " · " + Say.wordOr("Asset.", one.asset()),
        Say.text(
            "resident.gathered.line",
            one.device(),
            Say.number(one.messages()),
            Say.number(one.points())),
        Say.word(one.basis()) + (one.person() == null ? "" : " · " + one.person()));
  }

  private static Article card(HomeDeleted one) {
    return card(
        Say.time(one.at()) + " · " + Say.word(one.matter()),
        Say.text(
            "resident.deleted.line",
            one.device(),
            Say.number(one.deleted()),
            Say.time(one.oldest()),
            Say.time(one.newest()),
            one.days()),
        Say.wordOr("Asset.", one.asset()));
  }

  private static Article card(String head, String line, String hint) {
    var card = new Article(new Span(head), new Paragraph(line), new Hint(hint));
    card.addClassName("looks-card");
    return card;
  }
}
