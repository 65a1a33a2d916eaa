package org.linli.keys.control;

import org.jdbi.v3.core.Handle;
import org.linli.keys.boundary.SealedColumn;

/**
 * What lies in a column with personal texts.
 *
 * @param sealed how many values are encrypted
 * @param clear how many are not
 */
public record Lying(long sealed, long clear) {

  public static final Lying NOTHING = new Lying(0, 0);

  static Lying of(Handle handle, SealedColumn column) {
    return handle
        .createQuery(
            "select count(*) filter (where %1$s ~ :form), count(*) filter (where %1$s !~ :form) from %2$s"
                .formatted(column.column(), column.table()))
        .bind("form", SealedForm.EXPRESSION)
        .map((row, context) -> new Lying(row.getLong(1), row.getLong(2)))
        .one();
  }

  Lying plus(Lying other) {
    return new Lying(sealed + other.sealed, clear + other.clear);
  }
}
