package org.linli.access.control;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import javax.sql.DataSource;

/**
 * A handful of connections, and the one of the transaction that stands open on a thread: what an
 * application server's data source does.
 */
public final class BoundConnections {

  private static final int ALIVE_SECONDS = 2;
  private static final Set<String> HELD_BACK =
      Set.of("close", "commit", "setAutoCommit", "setTransactionIsolation");

  private final ThreadLocal<Connection> current = new ThreadLocal<>();
  private final BlockingQueue<Connection> idle;
  private final DataSource real;

  /**
   * @param kept how many connections wait for the next transaction, at the most
   */
  public BoundConnections(DataSource real, int kept) {
    this.real = real;
    this.idle = kept == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(kept);
  }

  /** What the rooms of the core get: the connection of the open transaction, and no other. */
  public DataSource dataSource() {
    return dataSource(
        () -> {
          throw new SQLException("no transaction stands open");
        });
  }

  /** Where connections come from while no transaction stands open. */
  public interface Outside {
    Connection connection() throws SQLException;
  }

  /** The connection of the open transaction, or else one from outside. */
  public DataSource dataSource(Outside outside) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (!"getConnection".equals(method.getName())) {
                throw new UnsupportedOperationException(method.getName());
              }
              return current.get() == null ? outside.connection() : shielded(current.get());
            });
  }

  Connection current() {
    return current.get();
  }

  /** Binds the connection to the thread; returns the one that was. */
  Connection bind(Connection connection) {
    var before = current.get();
    if (connection == null) {
      current.remove();
    } else {
      current.set(connection);
    }
    return before;
  }

  /** One that lives: the database may have been started anew since. */
  Connection take() throws SQLException {
    for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (kept.isValid(ALIVE_SECONDS)) {
        return kept;
      }
      kept.close();
    }
    return real.getConnection();
  }

  void giveBack(Connection connection) throws SQLException {
    if (!idle.offer(connection)) {
      connection.close();
    }
  }

  /** Only the transaction itself commits and closes. */
  private static Connection shielded(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (HELD_BACK.contains(method.getName())) {
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
