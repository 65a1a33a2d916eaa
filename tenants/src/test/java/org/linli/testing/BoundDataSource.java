package org.linli.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Hands out the connection of the transaction that stands open on this thread, as a container's
 * data source does, and lets nobody but the transaction itself commit or close it.
 */
final class BoundDataSource {

  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();
  private static final Set<String> HELD_BACK =
      Set.of("close", "commit", "rollback", "setAutoCommit", "setTransactionIsolation");

  private BoundDataSource() {}

  static DataSource create(DataSource real) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) ->
                "getConnection".equals(method.getName()) && CURRENT.get() != null
                    ? shielded(CURRENT.get())
                    : method.invoke(real, arguments));
  }

  /**
   * Makes the connection the thread's own; returns the one that was, to be bound again afterwards.
   */
  static Connection bind(Connection connection) {
    var before = CURRENT.get();
    if (connection == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(connection);
    }
    return before;
  }

  /** The connection of the transaction that stands open on this thread; null for none. */
  static Connection current() {
    return CURRENT.get();
  }

  private static Connection shielded(Connection real) throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (HELD_BACK.contains(method.getName())
                  && (arguments == null || method.getParameterCount() > 0)
                  && !(method.getName().equals("rollback") && arguments != null)) {
                return null;
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
