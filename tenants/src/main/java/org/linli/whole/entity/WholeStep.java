package org.linli.whole.entity;

/**
 * How far the writing is.
 *
 * @param done tables that are written
 * @param of tables in all
 * @param table the one that was written last
 * @param rows of all of them
 */
public record WholeStep(int done, int of, String table, long rows) {

  /** Whether only the manifest is left. */
  public boolean isLast() {
    return done == of;
  }
}
