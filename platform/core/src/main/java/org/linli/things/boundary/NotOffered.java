package org.linli.things.boundary;

import org.linli.access.boundary.Refusal;

/** The standard has it, and here it is not offered: what the ledger keeps, what is evidence. */
public final class NotOffered extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param why a word of the bundle, for example {@code things-evidence}
   */
  public NotOffered(String why) {
    super("things-not-offered", 405, why);
  }
}
