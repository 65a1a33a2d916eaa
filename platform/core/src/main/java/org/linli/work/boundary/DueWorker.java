package org.linli.work.boundary;

import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/** Does one kind of due work. Implemented as a CDI bean by the room that schedules it. */
public interface DueWorker {

  String kind();

  /**
   * Runs in a transaction of its own, inside the tenant, as the platform itself. Doing it twice
   * must do no harm.
   */
  void perform(TenantId tenant, UUID subject);
}
