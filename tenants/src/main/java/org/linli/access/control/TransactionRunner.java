package org.linli.access.control;

import java.util.concurrent.Callable;
import org.linli.access.entity.Scope;

/**
 * Runs work in a transaction of its own whose first statement is the {@link Opening}; retries a
 * serialisation failure once.
 */
public interface TransactionRunner {
  <T> T run(Scope scope, Callable<T> work);
}
