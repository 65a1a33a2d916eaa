package org.linli.look.part;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.linli.look.text.Say;

/** Where figures come from and of what time they are: stands with each figure on a screen. */
public final class SourceNote extends Span {

  private static final long serialVersionUID = 1L;

  public SourceNote() {
    addClassName("linli-source");
  }

  public SourceNote(String source, Instant at) {
    this();
    say(source, at);
  }

  /**
   * @param source its name, key {@code source.<source>} of the bundles
   */
  public void say(String source, Instant at) {
    setText(Say.text("look.source", Say.wordOr("source.", source), Say.second(at)));
  }
}
