package org.linli.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.health.entity.ScreenViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What browsers refused on the screens of this server. Anybody can send a report, so both what is
 * kept and how much is taken in a minute have an end, and neither fills the log: each kind is
 * logged once. Who filled the book does so for a day at most: then kinds that nobody told of since
 * make room.
 */
@ApplicationScoped
public class ViolationBook {

  /** Kinds of which one is kept; of later ones only the number. */
  static final int MOST_KINDS = 100;

  /** Reports that are read in a minute; others are only counted. */
  static final int MOST_A_MINUTE = 120;

  private static final Logger LOG = LoggerFactory.getLogger(ViolationBook.class);
  static final Duration OLD = Duration.ofDays(1);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private record Kind(String directive, String blocked, String source) {}

  private final Map<Kind, ScreenViolation> kinds = new LinkedHashMap<>();
  private Instant minute = Instant.EPOCH;
  private int taken;
  private long unread;

  /**
   * Reads a report and keeps it.
   *
   * @return whether it was read; false when too many came
   */
  public synchronized boolean take(String message, Instant now) {
    if (minute.plus(MINUTE).isBefore(now)) {
      minute = now;
      taken = 0;
    }
    if (++taken > MOST_A_MINUTE) {
      unread++;
      return false;
    }
    ViolationReports.read(message, now).forEach(violation -> keep(violation, now));
    return true;
  }

  private void keep(ScreenViolation violation, Instant now) {
    var kind = new Kind(violation.directive(), violation.blocked(), violation.source());
    var known = kinds.get(kind);
    if (known == null && kinds.size() >= MOST_KINDS) {
      kinds.values().removeIf(old -> old.last().plus(OLD).isBefore(now));
    }
    if (known != null) {
      kinds.put(kind, known.again(now));
    } else if (kinds.size() < MOST_KINDS) {
      kinds.put(kind, violation);
      LOG.warn(
          "a browser refused {} {} asked for by {}",
          violation.directive(),
          violation.blocked(),
          violation.source());
    } else {
      unread++;
    }
  }

  /** The latest first. */
  public synchronized List<ScreenViolation> list() {
    return kinds.values().stream()
        .sorted(Comparator.comparing(ScreenViolation::last).reversed())
        .toList();
  }

  /** Reports that were counted and not kept, since there were too many. */
  public synchronized long unread() {
    return unread;
  }
}
