package org.linli.exchange.control;

import java.util.List;

/**
 * What was read.
 *
 * @param fields names of the columns
 * @param values row by row; texts, numbers, instants, JSON trees and nulls
 * @param more whether there is a page behind this one now
 * @param position to go on from, now or when there is something new; null where there is none
 * @param faults of rows that were read and are not among the values, since they must not leave
 */
public record Rows(
    List<String> fields,
    List<List<Object>> values,
    boolean more,
    String position,
    List<RowFault> faults) {

  /** With nothing held back. */
  Rows(List<String> fields, List<List<Object>> values, boolean more, String position) {
    this(fields, values, more, position, List.of());
  }

  /** How many rows were held back. */
  public long withheld() {
    return faults.isEmpty() ? 0 : faults.stream().map(RowFault::row).distinct().count();
  }

  public long size() {
    return values.size();
  }
}
