package org.linli.access.control;

import java.util.concurrent.Callable;
import org.linli.access.entity.Scope;

/**
 * Runs work in a transaction of its own whose first statement is the {@link Opening}; a
 * serialisation failure runs it again, a handful of times ({@link Retrying}).
 */
public interface TransactionRunner {
  <T> T run(Scope scope, Callable<T> work);

  /**
   * Turns the transaction that stands open on this thread to another scope: the {@link Opening} is
   * performed again. For the platform's own walks from tenant to tenant alone.
   *
   * @throws org.linli.access.boundary.TenantSuspended when the tenant is suspended; the transaction
   *     then shows no tenant's rows
   */
  void turn(Scope scope);
}
