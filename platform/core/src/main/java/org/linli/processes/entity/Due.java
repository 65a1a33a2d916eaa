package org.linli.processes.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.linli.calendar.entity.Limit;
import org.linli.calendar.entity.WorkingTime;
import org.linli.tenancy.entity.CityTime;

/**
 * When something is due: so long after the token came, at an instant, or at the beginning of a day
 * that is computed.
 *
 * @param length null unless it is so long after the token came, in working time or by the clock
 * @param at null unless it is an instant
 * @param day null unless it is a date of the variables
 */
public record Due(Limit length, Instant at, Term day) {

  /**
   * A day that is none is due at once: nobody waits for ever.
   *
   * @param office when so much working time from now is over, by the community's calendar
   */
  public Instant from(
      Instant now, Map<String, Object> variables, Function<WorkingTime, Instant> office) {
    if (length != null) {
      return length.isWorking() ? office.apply(length.working()) : now.plus(length.plain());
    }
    if (at != null) {
      return at;
    }
    return day.value(variables) instanceof LocalDate date
        ? date.atStartOfDay(CityTime.ZONE).toInstant()
        : now;
  }

  /** Whether office hours alone count. */
  public boolean isWorking() {
    return length != null && length.isWorking();
  }
}
