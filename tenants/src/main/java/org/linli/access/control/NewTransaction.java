package org.linli.access.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Scope;

/**
 * One transaction of its own, with the tenant set for the database's row security and for
 * EclipseLink's fence behind it.
 */
@ApplicationScoped
public class NewTransaction {

  /** The context property of every {@code @TenantDiscriminatorColumn}. */
  static final String TENANT_PROPERTY = "linli.tenant";

  @Resource(lookup = "jdbc/linli")
  private DataSource dataSource;

  @PersistenceContext(unitName = "linli")
  private EntityManager entities;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /** What the work came to: its result, or why there is none. */
  record Outcome<T>(T result, Exception failure) {

    T get() throws Exception {
      if (failure != null) {
        throw failure;
      }
      return result;
    }
  }

  /**
   * Rolls back when the work fails, but hands the failure over as a value: each exception that
   * leaves through the container's interceptor would be filed as a first failure with all its
   * threads' data, and a refusal or a lost race is ordinary.
   */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public <T> Outcome<T> call(Scope scope, Callable<T> work) {
    try {
      open(scope);
      return new Outcome<>(work.call(), null);
    } catch (Exception e) {
      transaction.setRollbackOnly();
      return new Outcome<>(null, e);
    }
  }

  /** Performs the opening again, for another tenant, in the transaction that is open. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void turn(Scope scope) {
    Unchecked.call(
        () -> {
          // What was changed for the tenant that is left has to reach the database while it is
          // still the one shown.
          entities.flush();
          open(scope);
          return null;
        });
  }

  private void open(Scope scope) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      Opening.perform(connection, scope);
    }
    if (scope.tenant().isPresent()) {
      entities.setProperty(TENANT_PROPERTY, scope.tenant().get().value());
    }
  }
}
