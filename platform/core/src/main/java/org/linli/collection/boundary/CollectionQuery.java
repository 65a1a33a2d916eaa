package org.linli.collection.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.access.boundary.Invalid;

/**
 * What of the log is looked at.
 *
 * @param from the first day of arrival, in China
 * @param until the last one
 * @param device null for all
 * @param asset null for all
 */
public record CollectionQuery(LocalDate from, LocalDate until, UUID device, String asset) {

  /** A community's month is as much as one looks through at once. */
  public static final int LONGEST = 31;

  /**
   * @throws Invalid for days in the wrong order, or too many
   */
  public CollectionQuery {
    if (until.isBefore(from) || from.plusDays(LONGEST).isBefore(until)) {
      throw new Invalid("until", "between");
    }
  }
}
