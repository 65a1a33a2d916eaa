package org.linli.abuse.control;

import java.time.Instant;
import java.util.List;

/**
 * What a rule found.
 *
 * @param subject the asset or list that it is about; empty for none in particular
 * @param usual what was usual so far; null where that is not asked
 * @param bound what would still have been in order
 */
record Hit(
    String subject,
    Instant from,
    Instant until,
    double measured,
    Double usual,
    double bound,
    List<Use> evidence) {

  Hit with(List<Use> found) {
    return new Hit(subject, from, until, measured, usual, bound, found);
  }
}
