package org.linli.processes.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.linli.tenancy.entity.CityTime;

/**
 * When something is due: so long after the token came, at an instant, or at the beginning of a day
 * that is computed.
 *
 * @param after null unless it is a duration
 * @param at null unless it is an instant
 * @param day null unless it is a date of the variables
 */
public record Due(Duration after, Instant at, Term day) {

  /** A day that is none is due at once: nobody waits for ever. */
  public Instant from(Instant now, Map<String, Object> variables) {
    if (after != null) {
      return now.plus(after);
    }
    if (at != null) {
      return at;
    }
    return day.value(variables) instanceof LocalDate date
        ? date.atStartOfDay(CityTime.ZONE).toInstant()
        : now;
  }
}
