package org.linli.support.entity;

import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.TenantId;

/**
 * A visit to be asked for.
 *
 * @param reason what is looked for, as the community's people will read it
 * @param hours whole hours from the community's word on
 */
public record VisitDraft(TenantId tenant, String reason, int hours) {

  private static final int LONGEST_REASON = 400;

  /**
   * @param most the most hours that the pack allows
   * @throws Invalid something is missing or too long
   */
  public VisitDraft checked(int most) {
    if (tenant == null) {
      throw new Invalid("tenant", "required");
    }
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    if (hours < 1 || hours > most) {
      throw new Invalid("hours", "1.." + most);
    }
    return new VisitDraft(tenant, reason.strip(), hours);
  }
}
