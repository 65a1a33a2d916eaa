package org.linli.access.boundary;

/** The community is suspended: sessions, tokens and feeds stop at once. */
public final class TenantSuspended extends Refusal {

  private static final long serialVersionUID = 1L;

  public TenantSuspended(String tenant) {
    super("tenant-suspended", 403, tenant);
  }
}
