package org.linli.ui.resident;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.linli.cases.boundary.Reports;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.look.part.Hint;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PhotoStrip;
import org.linli.ui.parts.Speech;

/** The cases that my reports opened before they became grid events, and how far each has come. */
final class ReportProgress extends Div {

  ReportProgress(Speech speech, Reports reports, List<CaseRow> rows) {
    addClassName("report-progress");
    rows.forEach(row -> add(card(speech, reports, row)));
  }

  private static Article card(Speech speech, Reports reports, CaseRow row) {
    var when = new Hint(speech.say("report.sent-at", row.number(), speech.moment(row.openedAt())));
    var way = new OrderedList();
    way.addClassName("way");
    for (var step : Step.values()) {
      var item = new ListItem(speech.word("ReportStep", step));
      item.addClassName(step.isReached(row.state()) ? "reached" : "ahead");
      if (step == Step.of(row.state())) {
        item.getElement().setAttribute("aria-current", "step");
      }
      way.add(item);
    }
    var card = new Article(new H3(row.title()), when);
    if (row.placeName() != null) {
      var where = new Hint(speech.say("report.at", row.placeName()));
      card.add(where);
    }
    card.add(way, more(speech, reports, row));
    card.addClassName("report-card");
    return card;
  }

  /** Photographs are fetched when somebody wants to see them. */
  private static Details more(Speech speech, Reports reports, CaseRow row) {
    var more = new Details(speech.say("report.more"));
    more.addClassName("report-more");
    more.addOpenedChangeListener(
        change -> {
          if (change.isOpened() && more.getContent().findAny().isEmpty()) {
            Deed.attempt(() -> fill(more, speech, reports, row));
          }
        });
    return more;
  }

  private static void fill(Details more, Speech speech, Reports reports, CaseRow row) {
    var detail = reports.get(row.id());
    if (!detail.description().isBlank()) {
      var text = new Paragraph(detail.description());
      text.addClassName("report-text");
      more.add(text);
    }
    var photos =
        detail.photos().stream().flatMap(photo -> reports.photo(row.id(), photo).stream()).toList();
    more.add(
        photos.isEmpty()
            ? new Span(speech.say("report.no-photos"))
            : new PhotoStrip(speech, photos));
  }

  /** The way of a case as a resident sees it. */
  enum Step {
    RECEIVED(CaseState.OPEN),
    ON_THE_WAY(CaseState.DISPATCHED),
    HANDLED(CaseState.HANDLED),
    CLOSED(CaseState.CLOSED);

    private final CaseState from;

    Step(CaseState from) {
      this.from = from;
    }

    boolean isReached(CaseState state) {
      return state.compareTo(from) >= 0;
    }

    /** The furthest that is reached. */
    static Step of(CaseState state) {
      var furthest = RECEIVED;
      for (var step : values()) {
        if (step.isReached(state)) {
          furthest = step;
        }
      }
      return furthest;
    }
  }
}
