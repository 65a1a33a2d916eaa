package org.linli.whole.boundary;

import org.linli.audit.boundary.Audited;
import org.linli.tenancy.entity.TenantId;

/** That somebody began to take a community along stands in its log: only then it is read. */
public final class WholeBegun implements Audited {

  private final TenantId tenant;

  WholeBegun(TenantId tenant) {
    this.tenant = tenant;
  }

  TenantId tenant() {
    return tenant;
  }

  @Override
  public String auditName() {
    return tenant.value();
  }
}
