package org.linli.documents.entity;

import java.util.List;

/**
 * What somebody filled into a field.
 *
 * @param field its id
 * @param text of a field that is no table
 * @param rows of a table: the cells of each row in the order of the columns
 */
public record FieldValue(String field, String text, List<List<String>> rows) {

  public FieldValue {
    rows = rows == null ? null : rows.stream().map(List::copyOf).toList();
  }

  public static FieldValue of(String field, String text) {
    return new FieldValue(field, text, null);
  }

  public static FieldValue of(String field, List<List<String>> rows) {
    return new FieldValue(field, null, rows);
  }
}
