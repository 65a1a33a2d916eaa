package org.linli.things.boundary;

import org.linli.access.boundary.Refusal;

/** The address, the query or the body is not of the standard's form; says where. */
public final class NotUnderstood extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param part for example {@code $filter}
   * @param what a word of the bundle, for example {@code things-syntax}
   * @param where the text at which it stopped
   */
  public NotUnderstood(String part, String what, String where) {
    super("things-not-understood", 400, part, what, shortened(where));
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80);
  }
}
