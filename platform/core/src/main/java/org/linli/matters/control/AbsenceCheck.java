package org.linli.matters.control;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.matters.entity.AbsenceDraft;

/** Whether an absence makes sense. */
final class AbsenceCheck {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int LONGEST_REASON = 200;

  private AbsenceCheck() {}

  /** Returns its reason. */
  static String reason(AbsenceDraft draft, UUID who) {
    if (draft.starts() == null || draft.ends() == null) {
      throw new Invalid("starts", "required");
    }
    if (!draft.starts().isBefore(draft.ends()) || !draft.ends().isAfter(Instant.now())) {
      throw new Invalid("ends", "ends-before-it-begins");
    }
    if (Duration.between(draft.starts(), draft.ends()).compareTo(LONGEST) > 0) {
      throw new Invalid("ends", "too-long");
    }
    if (who.equals(draft.substitute())) {
      throw new Invalid("substitute", "somebody-else");
    }
    Times.near("ends", draft.ends());
    return Invalid.text("reason", draft.reason(), LONGEST_REASON);
  }
}
