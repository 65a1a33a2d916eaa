package org.linli.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.linli.cases.entity.CaseStep;

/** What happened to a case or a device, oldest first: who did what, when, with which words. */
public final class Timeline extends OrderedList {

  public Timeline() {
    addClassName("timeline");
  }

  public Timeline(Speech speech, List<CaseStep> steps) {
    this();
    steps.forEach(step -> add(item(speech, step)));
  }

  private static ListItem item(Speech speech, CaseStep step) {
    var item =
        line(
            speech.word("CaseStep", step.action()),
            speech.say("step.who", actor(speech, step), speech.moment(step.at())),
            step.note());
    item.addClassName("step-" + step.action().toLowerCase(Locale.ROOT).replace('_', '-'));
    return item;
  }

  /** Adds what happened next. */
  public Timeline then(String what, String who, String note) {
    add(line(what, who, note));
    return this;
  }

  private static ListItem line(String whatHappened, String whoDid, String words) {
    var what = new Span(whatHappened);
    what.addClassName("timeline-what");
    var who = new Span(whoDid);
    who.addClassName("timeline-who");
    var item = new ListItem(new Div(what, who));
    if (words != null && !words.isBlank()) {
      var note = new Paragraph(words);
      note.addClassName("timeline-note");
      item.add(note);
    }
    return item;
  }

  /** What nobody did by hand, the platform did. */
  private static String actor(Speech speech, CaseStep step) {
    return "system".equals(step.actor()) ? speech.say("step.platform") : step.actor();
  }
}
