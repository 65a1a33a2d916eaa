package org.linli.sip;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.linli.sip.Gauges.Count;
import org.linli.video.boundary.VideoBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks who is lost, and who has no right to be here any more. */
final class Watch {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Registrations registrations;
  private final VideoBook book;
  private final Duration keepAlive;
  private final Gauges gauges;
  private final InstantSource clock;
  private final Consumer<Registration> gone;

  /**
   * @param gone told of each that goes
   */
  Watch(
      Registrations registrations,
      VideoBook book,
      Duration keepAlive,
      Gauges gauges,
      InstantSource clock,
      Consumer<Registration> gone) {
    this.registrations = registrations;
    this.book = book;
    this.keepAlive = keepAlive;
    this.gauges = gauges;
    this.clock = clock;
    this.gone = gone;
  }

  void look() {
    var now = clock.instant();
    // Who comes while the database is asked stands in no answer: it is looked at the next time.
    var here = registrations.all();
    for (var one : here) {
      if (one.isLost(now, keepAlive)) {
        end(one, Count.LOST);
      }
    }
    try {
      var standing =
          book.standing(here.stream().map(one -> one.device().device().value()).toList());
      for (var one : here) {
        if (!one.device().since().equals(standing.get(one.device().device().value()))) {
          end(one, Count.CUT_OFF);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("nobody can be asked who may stay: {}", e.toString());
    }
  }

  private void end(Registration one, Count why) {
    if (registrations.remove(one)) {
      gauges.add(why);
      gone.accept(one);
    }
  }
}
