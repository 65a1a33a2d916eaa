package org.linli.dependability.entity;

import java.time.YearMonth;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Of what dependability is asked.
 *
 * @param code the division with all that lies in it
 * @param from first month
 * @param until last month, at most three years later
 */
public record DependabilityQuery(DivisionCode code, Grouping by, YearMonth from, YearMonth until) {

  private static final int MOST_MONTHS = 36;

  public DependabilityQuery {
    if (until.isBefore(from)) {
      throw new Invalid("until", "after-from");
    }
    if (until.isAfter(from.plusMonths(MOST_MONTHS))) {
      throw new Invalid("from", "span-too-long");
    }
  }
}
