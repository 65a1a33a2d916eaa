package org.linli.ui.resident;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.look.part.EmptyState;
import org.linli.ui.parts.Speech;

/** My reports, and how far each has come on its way. */
final class ReportProgress extends Div {

  ReportProgress(Speech speech, List<CaseRow> rows) {
    addClassName("report-progress");
    if (rows.isEmpty()) {
      add(new EmptyState(VaadinIcon.CAMERA, speech.say("empty.reports")));
    }
    rows.forEach(row -> add(card(speech, row)));
  }

  private static Article card(Speech speech, CaseRow row) {
    var when = new Span(speech.say("report.sent-at", row.number(), speech.moment(row.openedAt())));
    when.addClassName("hint");
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
    var card = new Article(new H3(row.title()), when, way);
    card.addClassName("report-card");
    return card;
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
