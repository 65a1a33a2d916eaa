package org.linli.rights.boundary;

import java.util.Set;
import java.util.UUID;
import org.linli.rights.entity.RequestStep;

/**
 * Somebody else, or silence, said something to an application for data. Observed in the transaction
 * that says it, so that the applicant is told of what holds.
 *
 * @param account who applied
 * @param asset what was applied for, by its name in the catalogue
 */
public record RequestAnswered(UUID account, UUID request, String asset) {

  /** The steps that are an answer to the applicant. */
  public static final Set<RequestStep> TELLS =
      Set.of(
          RequestStep.RETURNED,
          RequestStep.GRANTED,
          RequestStep.REFUSED,
          RequestStep.LAPSED,
          RequestStep.REVOKED,
          RequestStep.UPHELD,
          RequestStep.CHANGED);
}
