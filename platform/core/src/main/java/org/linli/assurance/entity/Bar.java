package org.linli.assurance.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a field has to come to so that the clause is met; an entry below it is kept, and said to be
 * short of it.
 *
 * @param least of a number; null for none
 * @param is one of these choices, or {@code true}; empty for any
 * @param notAfter another field of days, before or on which this day has to lie; null for none
 */
public record Bar(BigDecimal least, List<String> is, String notAfter) {

  public Bar {
    is = is == null ? List.of() : List.copyOf(is);
  }

  /**
   * @param all of the entry's answers
   */
  boolean isMet(String answer, Map<String, String> all) {
    if (answer == null) {
      return false;
    }
    if (least != null && new BigDecimal(answer).compareTo(least) < 0) {
      return false;
    }
    if (!is.isEmpty() && !is.contains(answer)) {
      return false;
    }
    var other = notAfter == null ? null : all.get(notAfter);
    return other == null || !LocalDate.parse(answer).isAfter(LocalDate.parse(other));
  }
}
