package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.linli.documents.entity.PaperState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.matters.entity.MatterPaper;
import org.linli.ui.parts.Speech;

/** The papers that were issued for a matter 文书: number, day, whether they hold. */
public final class PapersPanel extends Div {

  /**
   * @param link to the file of a paper; null where the reader is told its name alone
   */
  public PapersPanel(
      Speech speech, List<MatterPaper> papers, Function<MatterPaper, Component> link) {
    addClassName("ties");
    if (papers.isEmpty()) {
      return;
    }
    add(new H2(speech.say("matters.papers")));
    for (var paper : papers) {
      var line = new Div(new Span(speech.say("matters.paper-of", paper.kind(), paper.number())));
      line.addClassName("tie");
      line.add(new Span(speech.day(paper.issuedAt())));
      if (paper.state() == PaperState.VOID) {
        line.add(new StatusChip(speech.say("matters.paper-void"), Tone.CRITICAL));
      } else if (link != null) {
        line.add(link.apply(paper));
      }
      add(line);
    }
  }
}
