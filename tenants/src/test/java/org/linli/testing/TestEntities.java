package org.linli.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.linli.access.entity.Scope;
import org.linli.tenancy.entity.TenantId;

/**
 * EclipseLink without a container: an entity manager per transaction, bound to its connection and
 * its tenant.
 */
final class TestEntities {

  private final DataSource bound;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private EntityManagerFactory factory;

  TestEntities(DataSource bound) {
    this.bound = bound;
  }

  /** What the container would inject: speaks to the entity manager of the open transaction. */
  EntityManager proxy() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(current.get(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  <T> T within(Scope scope, Callable<T> work) throws Exception {
    if (TestEntities.class.getClassLoader().getResource("META-INF/persistence.xml") == null) {
      return work.call();
    }
    var before = current.get();
    try (var entities = factory().createEntityManager()) {
      scope.tenant().ifPresent(tenant -> entities.setProperty("linli.tenant", tenant.value()));
      current.set(entities);
      entities.getTransaction().begin();
      try {
        var result = work.call();
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    } finally {
      current.set(before);
    }
  }

  void flush() {
    if (current.get() != null) {
      current.get().flush();
    }
  }

  /** Turns the open entity manager to another tenant. */
  void turn(TenantId tenant) {
    if (current.get() != null) {
      current.get().setProperty("linli.tenant", tenant.value());
    }
  }

  private synchronized EntityManagerFactory factory() {
    if (factory == null) {
      factory =
          Persistence.createEntityManagerFactory(
              "linli",
              Map.of(
                  "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                  "jakarta.persistence.nonJtaDataSource", bound,
                  "jakarta.persistence.jtaDataSource", "",
                  "eclipselink.target-server", "None",
                  "eclipselink.weaving", "false"));
    }
    return factory;
  }
}
