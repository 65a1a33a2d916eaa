package org.linli.sip;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.persistence.Fresh;
import org.linli.video.entity.KnownVideo;

/**
 * Whether a number that has to wait got another password since its failures were counted, or is in
 * use again: what was shown of the old one is nobody's guess at the new one.
 */
final class Renewed {

  /** Guessing while a number waits costs the database one look in this time. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Map<String, Counted> counted = new ConcurrentHashMap<>();

  /**
   * @param since of which password failures were counted; empty while nobody may come under it
   */
  private record Counted(Optional<Instant> since, Instant lookedAt) {}

  Renewed(InstantSource clock) {
    this.clock = clock;
  }

  /** A failure was counted. */
  void counted(String number, Optional<KnownVideo> known) {
    if (counted.size() >= MOST) {
      counted.clear();
    }
    counted.put(number, new Counted(known.map(KnownVideo::since), clock.instant()));
  }

  /** Whether it is time to look again at a number that waits. */
  boolean isDue(String number) {
    var before = counted.get(number);
    var now = clock.instant();
    return before != null
        && Fresh.isStale(before.lookedAt(), PAUSE, now)
        && counted.replace(number, before, new Counted(before.since(), now));
  }

  /** Whether what stands now is another password than the one that was counted. */
  boolean isAnother(String number, Optional<KnownVideo> now) {
    var before = counted.get(number);
    return before != null
        && now.isPresent()
        && !before.since().equals(now.map(KnownVideo::since))
        && counted.remove(number, before);
  }
}
