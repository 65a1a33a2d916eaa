package org.linli.abuse.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.abuse.entity.Verdict;

/**
 * A finding that there is already.
 *
 * @param judged when somebody decided or released it last; null while it is open
 */
record Standing(
    UUID id, String rule, String subject, Instant until, Verdict verdict, Instant judged) {

  boolean isOf(String otherRule, String otherSubject) {
    return rule.equals(otherRule) && subject.equals(otherSubject);
  }
}
