package org.linli.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.linli.cases.entity.CaseStep;

/** What happened to a case, oldest first: who did what, when, with which words. */
public final class Timeline extends OrderedList {

  public Timeline(Speech speech, List<CaseStep> steps) {
    addClassName("timeline");
    steps.forEach(step -> add(item(speech, step)));
  }

  private static ListItem item(Speech speech, CaseStep step) {
    var what = new Span(speech.word("CaseStep", step.action()));
    what.addClassName("timeline-what");
    var who = new Span(speech.say("step.who", actor(speech, step), speech.moment(step.at())));
    who.addClassName("timeline-who");
    var item = new ListItem(new Div(what, who));
    item.addClassName("step-" + step.action().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (step.note() != null && !step.note().isBlank()) {
      var note = new Paragraph(step.note());
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
