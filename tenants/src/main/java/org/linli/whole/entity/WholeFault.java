package org.linli.whole.entity;

/**
 * Something that is wrong with a file.
 *
 * @param part where; the manifest's or a table's name
 */
public record WholeFault(Kind kind, String part) {

  /** What is wrong. */
  public enum Kind {
    /** It is no such file, or breaks off. */
    UNREADABLE,
    /** It is of a form that is not known here. */
    FORM,
    /** The manifest was not signed by this platform, or changed afterwards. */
    SIGNATURE,
    /** A table that the manifest names is not there. */
    MISSING,
    /** Something is there that the manifest does not name. */
    UNNAMED,
    /** It was changed, or the pass phrase is another. */
    SEAL,
    /** The rows are not those that were counted. */
    ROWS,
    /** The community's rows are others by now. */
    DIFFERS
  }
}
