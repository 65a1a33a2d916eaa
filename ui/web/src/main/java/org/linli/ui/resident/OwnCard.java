package org.linli.ui.resident;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.Consumer;
import org.linli.look.part.Hint;
import org.linli.matters.entity.MatterRow;
import org.linli.ui.matters.Lamps;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/**
 * One of the own matters: how far it has come, and the whole of it when somebody wants to see it.
 */
final class OwnCard extends Article {

  /**
   * @param fill adds the whole of it
   */
  OwnCard(Speech speech, MatterRow row, Consumer<Details> fill) {
    var chips =
        new Div(Lamps.state(speech, row.state()), Lamps.due(speech, row.lamp(), row.dueAt()));
    chips.addClassName("chips");
    var when = new Hint(speech.say("report.sent-at", row.number(), speech.moment(row.openedAt())));
    add(new H3(row.title()), when);
    if (row.placeName() != null) {
      var where = new Hint(speech.say("report.at", row.placeName()));
      add(where);
    }
    add(chips, more(speech, fill));
    addClassName("report-card");
  }

  private static Details more(Speech speech, Consumer<Details> fill) {
    var more = new Details(speech.say("report.more"));
    more.addClassName("report-more");
    more.addOpenedChangeListener(
        change -> {
          if (change.isOpened() && more.getContent().findAny().isEmpty()) {
            Deed.attempt(() -> fill.accept(more));
          }
        });
    return more;
  }
}
