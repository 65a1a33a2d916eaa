package org.linli.rights.boundary;

import java.time.Instant;
import org.linli.audit.boundary.Audited;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.TenantId;

/** A contract about to be concluded. */
public record ContractDraft(
    TenantId tenant,
    String number,
    String operator,
    Instant validFrom,
    Instant validUntil,
    Terms terms)
    implements Audited {

  @Override
  public String auditName() {
    return tenant + " " + number;
  }
}
