package org.linli.exports.entity;

import java.util.List;

/**
 * A list of a file that holds several.
 *
 * @param rows all of them, as far as the reader may see
 */
public record ListPart<T>(Sheet<T> sheet, List<T> rows) {

  public ListPart {
    rows = List.copyOf(rows);
  }
}
