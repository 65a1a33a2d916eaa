package org.linli.look.part;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
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
    var name = Say.wordOr("source.", source);
    setText(name + " · " + (isToday(at) ? Say.clock(at) : Say.second(at)));
    getElement().setAttribute("title", Say.text("look.source", name, Say.second(at)));
  }

  private static boolean isToday(Instant at) {
    return at != null && LocalDate.ofInstant(at, Say.zone()).equals(LocalDate.now(Say.zone()));
  }
}
