package org.linli.ui.matters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.linli.field.entity.FieldMark;
import org.linli.ui.parts.Speech;

/** Who wrote what of a matter on the spot, when, and where the phone was. */
final class FieldMarks extends Div {

  /** A tenth of a metre: finer than any phone knows. */
  private static final String DEGREES = "%.6f";

  FieldMarks(Speech speech, List<FieldMark> marks) {
    addClassName("ties");
    if (marks.isEmpty()) {
      return;
    }
    add(new H2(speech.say("field.marks")));
    for (var mark : marks) {
      var line = new Div(new Span(words(speech, mark)));
      line.addClassName("tie");
      add(line);
    }
  }

  private static String words(Speech speech, FieldMark mark) {
    var fix = mark.fix();
    return fix == null
        ? speech.say("field.mark", mark.person(), speech.moment(mark.writtenAt()))
        : speech.say(
            "field.mark-at",
            mark.person(),
            speech.moment(mark.writtenAt()),
            DEGREES.formatted(fix.longitude()),
            DEGREES.formatted(fix.latitude()),
            Math.round(fix.accuracy()));
  }
}
