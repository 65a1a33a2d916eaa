package org.linli.tenancy.boundary;

import java.time.Instant;
import org.linli.audit.boundary.Audited;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;

/**
 * A tenant as lists show it.
 *
 * @param reason why it stands in its state; null when nobody gave one
 */
public record TenantRow(
    TenantId id,
    DivisionCode code,
    String name,
    OperationMode mode,
    TenantState state,
    Instant stateSince,
    String reason)
    implements Audited {

  @Override
  public String auditName() {
    return id.value();
  }
}
