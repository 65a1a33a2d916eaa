package org.linli.tenancy.boundary;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;

/** The life of tenants. Every verb names the tenant it is about, and is checked against that one. */
@Facade
public class Tenants {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Announcements announcements;

  @Inject
  public Tenants(Jdbi jdbi, Scopes scopes, Announcements announcements) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected Tenants() {
    this(null, null, null);
  }

  /**
   * Tenants in the caller's reach.
   *
   * @param within only those below this division; null for all
   * @param state only those in this state; null for all
   */
  @Permit("tenants:read")
  public Page<TenantRow> list(DivisionCode within, TenantState state, PageRequest request) {
    throw new UnsupportedOperationException();
  }

  @Permit("tenants:read")
  public TenantRow get(TenantId tenant) {
    throw new UnsupportedOperationException();
  }

  /** The installed city in figures. */
  @Permit("divisions:read")
  public City city() {
    throw new UnsupportedOperationException();
  }

  /** Makes a community a tenant. */
  @Permit("tenants:write")
  @Mutates("tenant.provisioned")
  public TenantRow provision(DivisionCode community, OperationMode mode) {
    throw new UnsupportedOperationException();
  }

  /** Sessions, tokens and feeds of the tenant stop with the commit. */
  @Permit("tenants:write")
  @Mutates("tenant.suspended")
  public void suspend(TenantId tenant, String reason) {
    throw new UnsupportedOperationException();
  }

  @Permit("tenants:write")
  @Mutates("tenant.resumed")
  public void resume(TenantId tenant) {
    throw new UnsupportedOperationException();
  }

  /** Another mode is another matrix of data rights, from the commit on. */
  @Permit("tenants:write")
  @Mutates("tenant.mode-changed")
  public void changeMode(TenantId tenant, OperationMode mode) {
    throw new UnsupportedOperationException();
  }
}
