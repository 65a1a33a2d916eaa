package org.linli.ui.requests;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.linli.rights.boundary.RequestEvent;
import org.linli.ui.parts.Speech;

/** What happened to an application, the oldest first. */
final class RequestLine extends OrderedList {

  RequestLine(Speech speech, List<RequestEvent> events) {
    addClassNames("timeline", "request-line");
    events.forEach(event -> add(item(speech, event)));
  }

  private static ListItem item(Speech speech, RequestEvent event) {
    var what = new Span(speech.word("RequestStep", event.what()));
    what.addClassName("timeline-what");
    var actor = event.actor() == null ? speech.say("request.by-clock") : event.actor();
    var who = new Span(speech.say("step.who", actor, speech.moment(event.at())));
    who.addClassName("timeline-who");
    var item = new ListItem(new Div(what, who));
    if (event.note() != null && !event.note().isBlank()) {
      var note = new Paragraph(event.note());
      note.addClassName("timeline-note");
      item.add(note);
    }
    return item;
  }
}
