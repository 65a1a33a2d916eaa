package org.linli.provision.entity;

import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.audit.boundary.Audited;

/**
 * Devices to be planned.
 *
 * @param place where; null for nowhere yet
 * @param reason why nothing that is there already will do; null where nothing is
 */
public record PlanDraft(String model, UUID place, Integer count, String reason) implements Audited {

  private static final int MOST = 200;
  private static final int LONGEST = 400;

  public PlanDraft {
    if (model == null || model.isBlank()) {
      throw new Invalid("model", "required");
    }
    if (count == null || count < 1 || count > MOST) {
      throw new Invalid("count", "count-range");
    }
    reason = reason == null || reason.isBlank() ? null : reason.strip();
    if (reason != null && reason.length() > LONGEST) {
      throw new Invalid("reason", "too-long");
    }
  }

  @Override
  public String auditName() {
    return count + " " + model + (reason == null ? "" : ": " + reason);
  }
}
