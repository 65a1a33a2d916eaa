package org.linli.work.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.TenantId;

/**
 * Says what has to be done when: written in the transaction that wants it, so it is neither lost
 * nor done for nothing.
 */
@ApplicationScoped
public class DueWork {

  @Inject
  public DueWork(Jdbi jdbi) {}

  /** For the container's proxy alone. */
  protected DueWork() {
    this(null);
  }

  /** Schedules, or moves what is scheduled already for that subject. */
  public void schedule(TenantId tenant, String kind, UUID subject, Instant at) {
    throw new UnsupportedOperationException();
  }

  public void cancel(String kind, TenantId tenant, UUID subject) {
    throw new UnsupportedOperationException();
  }
}
