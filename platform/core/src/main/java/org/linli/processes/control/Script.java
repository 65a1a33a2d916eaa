package org.linli.processes.control;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.persistence.Insertion;

/** Several statements sent in one go: what a step of a process writes costs one round trip. */
final class Script {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /**
   * @param given in the order of the statement's question marks; an array of texts for an array
   */
  Script add(String statement, Object... given) {
    sql.append(sql.isEmpty() ? "" : ";\n").append(statement);
    for (var value : given) {
      values.add(value);
    }
    return this;
  }

  <T> Script add(Insertion<T> insertion, List<T> rows) {
    return rows.isEmpty() ? this : add(insertion.sql(), insertion.arrays(rows).toArray());
  }

  void run(Handle handle) {
    if (sql.isEmpty()) {
      return;
    }
    var connection = handle.getConnection();
    try (var statement = connection.prepareStatement(sql.toString())) {
      for (int at = 0; at < values.size(); at++) {
        var value = values.get(at);
        statement.setObject(
            at + 1,
            value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("process", e);
    }
  }
}
