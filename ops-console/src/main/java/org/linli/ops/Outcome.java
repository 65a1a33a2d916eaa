package org.linli.ops;

import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.linli.access.boundary.Refusal;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;

/** What became of a deed: told when it is done, and said here, beside its fields, when refused. */
public final class Outcome extends Div {

  private static final long serialVersionUID = 1L;

  public Outcome() {
    addClassName("problem");
    getElement().setAttribute("role", "alert");
  }

  /** Does what has nothing of its own to tell: {@code done} is the key of what is said then. */
  public void of(String done, Runnable deed, Runnable then) {
    of(
        () -> {
          deed.run();
          return Say.text(done);
        },
        then);
  }

  /**
   * Does it.
   *
   * @param deed returns what is told when it is done
   * @param then what follows; not after a refusal
   */
  public void of(Supplier<String> deed, Runnable then) {
    try {
      Notes.done(deed.get());
      setText("");
      then.run();
    } catch (Refusal refusal) {
      setText(Say.problem(refusal));
    }
  }
}
