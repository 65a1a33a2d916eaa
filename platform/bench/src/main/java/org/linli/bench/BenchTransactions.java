package org.linli.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.linli.access.boundary.Unchecked;
import org.linli.access.control.Opening;
import org.linli.access.control.Retrying;
import org.linli.access.control.TransactionRunner;
import org.linli.access.entity.Scope;

/**
 * Transactions as the container makes them: one pooled connection per thread with its prepared
 * statements, SERIALIZABLE, the opening statement first, retry outside.
 */
final class BenchTransactions implements TransactionRunner {

  private static final Set<String> HELD_BACK = Set.of("close", "commit", "setAutoCommit");

  private final ThreadLocal<Connection> connections;

  BenchTransactions(DataSource real) {
    connections =
        ThreadLocal.withInitial(
            () -> {
              try {
                var connection = real.getConnection();
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                connection.setAutoCommit(false);
                return connection;
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** Hands out the thread's connection, which its transaction alone may end. */
  DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> shielded(connections.get()));
  }

  @Override
  public <T> T run(Scope scope, Callable<T> work) {
    return Retrying.retry(
        () -> {
          var connection = connections.get();
          try {
            Opening.perform(connection, scope);
            var result = work.call();
            connection.commit();
            return result;
          } catch (Exception e) {
            connection.rollback();
            throw e;
          }
        });
  }

  @Override
  public void turn(Scope scope) {
    Unchecked.call(
        () -> {
          Opening.perform(connections.get(), scope);
          return null;
        });
  }

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
