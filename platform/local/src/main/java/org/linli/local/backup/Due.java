package org.linli.local.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.linli.tenancy.entity.CityTime;

/**
 * When the next one is due: in the quiet hour of the city, or at once where that hour was missed (a
 * machine that is switched off at night).
 */
final class Due {

  /** In the city's time. */
  static final LocalTime QUIET = LocalTime.of(2, 0);

  /** A machine that starts late finds its users waiting, not its copies. */
  private static final Duration LATE = Duration.ofHours(2);

  private Due() {}

  /**
   * @param last when the last one succeeded; the installation's birth before the first one
   */
  static boolean at(Instant now, Instant last, Duration every) {
    var quiet =
        last.plus(every).minus(Duration.ofHours(1)).atZone(CityTime.ZONE).with(QUIET).toInstant();
    var due = quiet.isAfter(last) ? quiet : quiet.plus(1, ChronoUnit.DAYS);
    var inTheQuietHour = !now.isBefore(due) && now.isBefore(due.plus(LATE));
    return inTheQuietHour || now.isAfter(last.plus(every).plus(LATE));
  }
}
