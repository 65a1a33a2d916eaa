package org.linli.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Inserts rows by one statement of the same text however many they are: an array for each column.
 * The database reads and plans it once for a connection, where a list of values would be another
 * statement for every number of rows.
 *
 * @param <T> what a row is made of
 */
public final class Insertion<T> {

  private final String table;
  private final List<Column<T>> columns;
  private final String sql;

  private record Column<T>(String name, String type, Function<T, ?> value) {}

  private Insertion(String table, List<Column<T>> columns) {
    this.table = table;
    this.columns = columns;
    this.sql =
        "insert into %s (%s) select * from unnest(%s)"
            .formatted(
                table,
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                columns.stream()
                    .map(column -> "cast(? as " + column.type() + "[])")
                    .collect(Collectors.joining(", ")));
  }

  public static <T> Insertion<T> into(String table) {
    return new Insertion<>(table, List.of());
  }

  /**
   * The same with a further column.
   *
   * @param type as the database calls it
   * @param value by its text; null for none
   */
  public Insertion<T> with(String column, String type, Function<T, ?> value) {
    var more = new ArrayList<>(columns);
    more.add(new Column<>(column, type, value));
    return new Insertion<>(table, List.copyOf(more));
  }

  /** A column of words. */
  public Insertion<T> with(String column, Function<T, ?> value) {
    return with(column, "text", value);
  }

  /** All in one round trip, and none where there is nothing to insert. */
  public void run(Handle handle, List<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var connection = handle.getConnection();
    try (var statement = connection.prepareStatement(sql)) {
      int at = 0;
      for (var values : arrays(rows)) {
        statement.setArray(++at, connection.createArrayOf("text", values));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  /** The statement, for whoever sends it together with others. */
  public String sql() {
    return sql;
  }

  /** What belongs to its question marks: the texts of a column each. */
  public List<String[]> arrays(List<T> rows) {
    return columns.stream()
        .map(
            column ->
                rows.stream()
                    .map(row -> column.value().apply(row))
                    .map(value -> value == null ? null : value.toString())
                    .toArray(String[]::new))
        .toList();
  }
}
