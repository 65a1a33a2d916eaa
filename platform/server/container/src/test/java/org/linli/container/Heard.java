package org.linli.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.access.boundary.Changed;
import org.linli.tenancy.entity.TenantId;

/**
 * Listens as an open screen does, and can spoil a community's transactions at the very last moment.
 */
@ApplicationScoped
class Heard {

  private final List<Changed> after = new CopyOnWriteArrayList<>();
  private final Set<TenantId> spoiled = ConcurrentHashMap.newKeySet();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  void success(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed event) {
    after.add(event);
  }

  void lastMoment(@Observes(during = TransactionPhase.BEFORE_COMPLETION) Changed event) {
    if (spoiled.contains(event.tenant())) {
      transaction.setRollbackOnly();
    }
  }

  void spoil(TenantId tenant) {
    spoiled.add(tenant);
  }

  List<Changed> of(TenantId tenant) {
    return after.stream().filter(event -> event.tenant().equals(tenant)).toList();
  }
}
