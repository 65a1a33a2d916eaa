package org.linli.quotas.entity;

import org.linli.tenancy.entity.TenantId;

/** Of which community, and what. */
public record Metered(TenantId tenant, QuotaKind kind) {

  @Override
  public String toString() {
    return tenant + " " + kind;
  }
}
