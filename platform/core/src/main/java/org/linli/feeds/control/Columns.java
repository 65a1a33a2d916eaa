package org.linli.feeds.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Binds one array after another to a statement: primitive ones travel in the database's binary
 * form.
 */
final class Columns {

  private final Connection connection;
  private final PreparedStatement statement;
  private int next = 1;

  Columns(Connection connection, PreparedStatement statement) {
    this.connection = connection;
    this.statement = statement;
  }

  Columns text(String value) throws SQLException {
    statement.setString(next++, value);
    return this;
  }

  Columns ids(Object[] values) throws SQLException {
    return array("uuid", values);
  }

  Columns texts(String[] values) throws SQLException {
    return array("text", values);
  }

  Columns numbers(double[] values) throws SQLException {
    return array("float8", values);
  }

  Columns counts(long[] values) throws SQLException {
    return array("int8", values);
  }

  Columns truths(Boolean[] values) throws SQLException {
    return array("bool", values);
  }

  /** The driver alone knows how to pass a primitive array; it is none of {@code Object[]}. */
  private Columns array(String type, Object values) throws SQLException {
    if (values instanceof Object[] objects) {
      statement.setArray(next++, connection.createArrayOf(type, objects));
    } else {
      statement.setObject(next++, values);
    }
    return this;
  }
}
