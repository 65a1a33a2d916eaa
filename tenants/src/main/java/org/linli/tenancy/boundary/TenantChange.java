package org.linli.tenancy.boundary;

import org.linli.audit.boundary.Audited;

/** A tenant that was suspended or resumed, with the reason, as the audit log names it. */
public record TenantChange(TenantRow tenant) implements Audited {

  @Override
  public String auditName() {
    return tenant.id() + " " + tenant.state() + " " + tenant.reason();
  }
}
