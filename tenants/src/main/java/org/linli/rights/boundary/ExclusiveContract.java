package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.tenancy.entity.TenantId;

/**
 * Another contract grants one of the same scenarios in the same community at the same time, and one
 * of the two is exclusive.
 */
public final class ExclusiveContract extends Refusal {

  private static final long serialVersionUID = 1L;

  ExclusiveContract(TenantId community) {
    super("exclusive-contract", 409, community.value());
  }
}
