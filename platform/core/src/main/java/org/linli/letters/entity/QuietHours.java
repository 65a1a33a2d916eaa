package org.linli.letters.entity;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.CityTime;

/**
 * When nothing goes out that is not urgent 免打扰, by the city's clock. From evening to morning where
 * it begins after it ends; never where both are the same.
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** As long as nobody says otherwise. */
  public static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  public QuietHours {
    if (from == null || until == null) {
      throw new Invalid("quiet", "required");
    }
  }

  /** When they end, if they last at that instant. */
  public Optional<Instant> lastingUntil(Instant now) {
    var at = now.atZone(CityTime.ZONE);
    if (!isQuiet(at.toLocalTime())) {
      return Optional.empty();
    }
    var end = at.with(until);
    return Optional.of((end.isAfter(at) ? end : end.plusDays(1)).toInstant());
  }

  private boolean isQuiet(LocalTime time) {
    var begun = !time.isBefore(from);
    var notOver = time.isBefore(until);
    return from.isAfter(until) ? begun || notOver : begun && notOver;
  }
}
