package org.linli.exchange.control;

import java.util.List;

/**
 * What was read.
 *
 * @param fields names of the columns
 * @param values row by row; texts, numbers, instants, JSON trees and nulls
 * @param more whether there is a page behind this one now
 * @param position to go on from, now or when there is something new; null where there is none
 */
public record Rows(List<String> fields, List<List<Object>> values, boolean more, String position) {

  public long size() {
    return values.size();
  }
}
