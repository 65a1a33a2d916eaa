package org.linli.testing;

import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.linli.access.boundary.Unchecked;
import org.linli.access.control.Opening;
import org.linli.access.control.Retrying;
import org.linli.access.control.TransactionRunner;
import org.linli.access.entity.Scope;

/**
 * Transactions as the container makes them, for tests: real connection, SERIALIZABLE, opening
 * statement, retry, commit.
 */
final class TestTransactions implements TransactionRunner {

  private final DataSource real;
  private final TestEntities entities;

  TestTransactions(DataSource real, TestEntities entities) {
    this.real = real;
    this.entities = entities;
  }

  @Override
  public <T> T run(Scope scope, Callable<T> work) {
    return Retrying.retry(() -> once(scope, work));
  }

  @Override
  public void turn(Scope scope) {
    Unchecked.call(
        () -> {
          entities.flush();
          Opening.perform(BoundDataSource.current(), scope);
          scope.tenant().ifPresent(entities::turn);
          return null;
        });
  }

  private <T> T once(Scope scope, Callable<T> work) throws Exception {
    try (var connection = real.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      var before = BoundDataSource.bind(connection);
      try {
        Opening.perform(connection, scope);
        var result = entities.within(scope, work);
        connection.commit();
        return result;
      } catch (Throwable e) {
        connection.rollback();
        return Unchecked.call(
            () -> {
              throw e instanceof Exception x ? x : new IllegalStateException(e);
            });
      } finally {
        BoundDataSource.bind(before);
      }
    }
  }
}
