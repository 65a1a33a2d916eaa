package org.linli.access.boundary;

import org.linli.tenancy.entity.TenantId;

/**
 * A transaction of the platform itself that goes from tenant to tenant; see {@link
 * Scopes#asSystemAcross}.
 */
@FunctionalInterface
public interface Walk {

  /**
   * Shows the tenant's rows, and no others, and does the work inside.
   *
   * @return false, with nothing done, when the tenant is suspended or unknown
   */
  boolean enter(TenantId tenant, Runnable inside);
}
