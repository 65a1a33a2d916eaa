package org.linli.rights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.rights.control.Snapshots;
import org.linli.tenancy.entity.TenantId;

/**
 * Keeps a grant shut while a finding of abuse about it stands. In the caller's transaction; the
 * next decision on any server knows it. Who may is for the room that uses it to check.
 */
@ApplicationScoped
public class GrantStop {

  private final Snapshots snapshots;

  @Inject
  public GrantStop(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** For the container's proxy alone. */
  protected GrantStop() {
    this(null);
  }

  public void stop(Handle handle, TenantId tenant, UUID grant, boolean stopped) {
    handle
        .createUpdate(
            "update data_request set stopped = :stopped where tenant_id = :tenant and id = :grant")
        .bind("stopped", stopped)
        .bind("tenant", tenant)
        .bind("grant", grant)
        .execute();
    snapshots.changed(handle, tenant);
  }
}
