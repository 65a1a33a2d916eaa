package org.linli.access.boundary;

/** The community is suspended: sessions, tokens and feeds stop at once. */
public final class TenantSuspended extends Refusal {

  private static final long serialVersionUID = 1L;

  public TenantSuspended(String tenant) {
    this(tenant, null);
  }

  /**
   * @param reason as whoever suspended the community gave it, for its people to read; may be null
   */
  public TenantSuspended(String tenant, String reason) {
    super("tenant-suspended", 403, tenant, reason == null || reason.isBlank() ? "–" : reason);
  }
}
