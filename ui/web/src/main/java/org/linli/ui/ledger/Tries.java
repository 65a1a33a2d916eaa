package org.linli.ui.ledger;

import java.util.function.Supplier;
import org.linli.access.boundary.Refusal;
import org.linli.look.part.Notes;
import org.linli.look.shell.SessionEnd;
import org.linli.look.text.Say;

/** Does something that may be refused, and says which of both it was. */
final class Tries {

  private Tries() {}

  /** Whether it was done. */
  static boolean then(Runnable act, Runnable after) {
    return get(
            () -> {
              act.run();
              return true;
            },
            done -> after.run())
        != null;
  }

  /** What was asked for; null, and said, when it was refused. */
  static <T> T quietly(Supplier<T> act) {
    try {
      return act.get();
    } catch (Refusal refusal) {
      SessionEnd.orNote(refusal);
      return null;
    }
  }

  static <T> T get(Supplier<T> act, java.util.function.Consumer<T> after) {
    try {
      var result = act.get();
      Notes.done(Say.text("ledger.done"));
      after.accept(result);
      return result;
    } catch (Refusal refusal) {
      SessionEnd.orNote(refusal);
      return null;
    }
  }
}
