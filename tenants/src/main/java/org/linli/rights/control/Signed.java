package org.linli.rights.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;

/**
 * A concluded contract as decisions need it.
 *
 * @param until its agreed end, or the earlier moment at which it was ended
 */
public record Signed(
    UUID id, String number, String operator, Instant from, Instant until, Terms terms) {

  /** From its first moment until just before its end: at the end itself the rights are gone. */
  public boolean inForce(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /** The first clause that covers the question, or null. */
  Clause clause(Question question) {
    for (var clause : terms.clauses()) {
      if (clause.covers(question)) {
        return clause;
      }
    }
    return null;
  }
}
