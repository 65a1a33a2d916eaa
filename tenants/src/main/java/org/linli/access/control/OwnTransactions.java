package org.linli.access.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Scope;

/** Transactions as the application server makes them, for a JVM without one. */
public final class OwnTransactions implements TransactionRunner {

  private final BoundConnections connections;

  public OwnTransactions(BoundConnections connections) {
    this.connections = connections;
  }

  @Override
  public <T> T run(Scope scope, Callable<T> work) {
    return Retrying.retry(() -> once(scope, work));
  }

  @Override
  public void turn(Scope scope) {
    Unchecked.call(
        () -> {
          Opening.perform(connections.current(), scope);
          return null;
        });
  }

  private <T> T once(Scope scope, Callable<T> work) throws Exception {
    var connection = connections.take();
    var before = connections.bind(connection);
    try {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      Opening.perform(connection, scope);
      var result = work.call();
      connection.commit();
      connections.giveBack(connection);
      return result;
    } catch (Throwable e) {
      undo(connection, e);
      throw e;
    } finally {
      connections.bind(before);
    }
  }

  /** Whatever state it is in, nobody gets this connection again. */
  private static void undo(Connection connection, Throwable cause) {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
