package org.linli.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.linli.access.entity.Scope;

/**
 * The container's transactions: retry outside, transaction inside it, opening first in the
 * transaction.
 */
@ApplicationScoped
class JtaTransactions implements TransactionRunner {

  private final NewTransaction inNew;

  @Inject
  JtaTransactions(NewTransaction inNew) {
    this.inNew = inNew;
  }

  /** For the container's proxy alone. */
  JtaTransactions() {
    this(null);
  }

  @Override
  public <T> T run(Scope scope, Callable<T> work) {
    return Retrying.retry(() -> inNew.call(scope, work).get());
  }

  @Override
  public void turn(Scope scope) {
    inNew.turn(scope);
  }
}
