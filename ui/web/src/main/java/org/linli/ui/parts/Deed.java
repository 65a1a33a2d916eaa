package org.linli.ui.parts;

import java.util.function.Supplier;
import org.linli.access.boundary.Refusal;
import org.linli.look.part.Notes;
import org.linli.look.shell.SessionEnd;

/** What somebody does on a screen, and what the screen answers. */
public final class Deed {

  private Deed() {}

  /** Does it; a refusal is said in the reader's words. */
  public static boolean attempt(Runnable deed) {
    try {
      deed.run();
      return true;
    } catch (Refusal refusal) {
      SessionEnd.orNote(refusal);
      return false;
    }
  }

  /** The answer, or null where it is refused and that has been said. */
  public static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (Refusal refusal) {
      SessionEnd.orNote(refusal);
      return null;
    }
  }

  /** As {@link #attempt(Runnable)}, with a word when it is done. */
  public static boolean attempt(String done, Runnable deed) {
    var taken = attempt(deed);
    if (taken) {
      Notes.done(done);
    }
    return taken;
  }
}
