package org.linli.testing;

import java.util.concurrent.Callable;
import org.linli.access.boundary.Unchecked;
import org.linli.access.control.BoundConnections;
import org.linli.access.control.OwnTransactions;
import org.linli.access.control.TransactionRunner;
import org.linli.access.entity.Scope;

/** Transactions as the container makes them, for tests: with an entity manager in each. */
final class TestTransactions implements TransactionRunner {

  private final TransactionRunner own;
  private final TestEntities entities;

  TestTransactions(BoundConnections connections, TestEntities entities) {
    this.own = new OwnTransactions(connections);
    this.entities = entities;
  }

  @Override
  public <T> T run(Scope scope, Callable<T> work) {
    return own.run(scope, () -> entities.within(scope, work));
  }

  @Override
  public void turn(Scope scope) {
    Unchecked.call(
        () -> {
          entities.flush();
          own.turn(scope);
          scope.tenant().ifPresent(entities::turn);
          return null;
        });
  }
}
