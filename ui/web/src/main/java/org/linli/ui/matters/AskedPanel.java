package org.linli.ui.matters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.Function;
import org.linli.access.boundary.PageRequest;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.entity.Opinion;
import org.linli.ui.parts.Speech;

/** What others ask of the reader 请我协办; not there where nobody asks. */
public final class AskedPanel extends Div {

  private static final int SHOWN = 20;

  private final Speech speech;
  private final transient JointWork joint;
  private final transient Function<Opinion, RouterLink> link;

  /**
   * @param link to the matter that somebody asks about
   */
  public AskedPanel(Speech speech, JointWork joint, Function<Opinion, RouterLink> link) {
    this.speech = speech;
    this.joint = joint;
    this.link = link;
    addClassName("ties");
    refresh();
  }

  /** Shows what is asked now. */
  public void refresh() {
    removeAll();
    var asked = joint.list(PageRequest.first(SHOWN));
    setVisible(asked.total() > 0);
    if (isVisible()) {
      add(new H2(speech.say("matters.asked", asked.total())));
      asked.items().forEach(one -> add(line(one)));
    }
  }

  private Div line(Opinion one) {
    var line = new Div();
    line.addClassName("tie");
    line.add(
        link.apply(one),
        new Span(speech.say("matters.asked-by", one.askedBy(), one.question())),
        OpinionWords.chips(speech, one),
        new OpinionVerbs(speech, joint, this::refresh).asked(one));
    return line;
  }
}
