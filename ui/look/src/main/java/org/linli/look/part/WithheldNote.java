package org.linli.look.part;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import org.linli.look.text.Say;
import org.linli.obligations.entity.Withheld;

/** Says which hours a curve of totals leaves out, so that a gap is not taken for silence. */
public final class WithheldNote extends Paragraph {

  private static final long serialVersionUID = 1L;

  public WithheldNote(Withheld withheld) {
    addClassName("linli-withheld");
    var words = new ArrayList<String>();
    if (withheld.tooFew() > 0) {
      words.add(Say.text("look.withheld.few", withheld.tooFew(), withheld.smallest()));
    }
    if (withheld.tooClose() > 0) {
      words.add(Say.text("look.withheld.close", withheld.tooClose(), withheld.smallest()));
    }
    setText(String.join(" ", words));
    setVisible(!words.isEmpty());
  }
}
