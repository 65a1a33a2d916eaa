package org.linli.whole.control;

import java.util.List;
import org.linli.whole.entity.ColumnSum;

/**
 * A table whose rows are a community's.
 *
 * @param key columns by which its rows are ordered, so that the same rows are the same lines
 */
record WholeTable(String name, List<ColumnSum> columns, List<String> key) {

  private static final int FETCHED = 500;
  private static final int FETCHED_LARGE = 4;

  WholeTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** How many rows the database hands over at once: photos and papers have megabytes each. */
  int fetched() {
    return columns.stream().anyMatch(column -> column.type().startsWith("bytea"))
        ? FETCHED_LARGE
        : FETCHED;
  }

  String select() {
    var names = String.join(", ", columns.stream().map(ColumnSum::name).toList());
    return "select "
        + names
        + " from "
        + name
        + " where tenant_id = :tenant order by "
        + String.join(", ", key.isEmpty() ? columns.stream().map(ColumnSum::name).toList() : key);
  }
}
