package org.linli.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Function;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Hint;
import org.linli.notices.entity.NoticeRow;

/** Notices one below the other, newest first. */
public final class NoticeCards extends Div {

  /**
   * @param action what can be done with a notice; null for nothing
   */
  public NoticeCards(
      Speech speech, List<NoticeRow> notices, Function<NoticeRow, Component> action) {
    addClassName("notice-cards");
    if (notices.isEmpty()) {
      add(new EmptyState(VaadinIcon.MEGAPHONE, speech.say("empty.notices")));
      return;
    }
    notices.forEach(notice -> add(card(speech, notice, action)));
  }

  private static Article card(
      Speech speech, NoticeRow notice, Function<NoticeRow, Component> action) {
    var when =
        new Hint(
            speech.say("notice.by", notice.publishedBy(), speech.moment(notice.publishedAt())));
    var body = new Paragraph(notice.body());
    body.addClassName("notice-body");
    var card = new Article(new H3(notice.title()), when, body);
    card.addClassName("notice-card");
    if (notice.until() != null) {
      var until = new Hint(speech.say("notice.until", speech.day(notice.until())));
      card.add(until);
    }
    if (action != null) {
      card.add(action.apply(notice));
    }
    return card;
  }
}
