package org.linli.assurance.entity;

import org.linli.access.boundary.Refusal;

/**
 * The entry cannot count yet, or cannot be closed yet; the arguments say why, and what is missing.
 */
public final class NotReady extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotReady(Why why, String what) {
    super("register-not-ready", 409, why.word, what);
  }

  /** Why not. */
  public enum Why {
    /** A field that the kind requires has no answer. */
    FIELD_MISSING("field-missing"),
    /** It is short of a bar that the kind is strict about. */
    SHORT_OF("short-of"),
    /** There is no entry above that is in force: no policy, no going live. */
    NOTHING_ABOVE("nothing-above"),
    /** As many stand already as may. */
    ENOUGH_STAND("enough-stand"),
    /** An entry below is still open. */
    OPEN_BELOW("open-below");

    private final String word;

    Why(String word) {
      this.word = word;
    }
  }
}
