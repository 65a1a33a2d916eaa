package org.linli.rest.calendar;

import java.time.LocalTime;
import org.linli.calendar.entity.Hours;
import org.linli.rest.http.Asked;

/**
 * When an office is open on a day of the week.
 *
 * @param weekday 1 for Monday to 7 for Sunday
 * @param opens {@code 09:00}
 */
public record OpenHours(int weekday, String opens, String closes) {

  static OpenHours of(Hours hours) {
    return new OpenHours(hours.weekday(), hours.opens().toString(), hours.closes().toString());
  }

  Hours read() {
    return new Hours(
        weekday,
        Asked.optional("opens", opens, LocalTime::parse),
        Asked.optional("closes", closes, LocalTime::parse));
  }
}
