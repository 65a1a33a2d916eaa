package org.linli.sip;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.linli.devices.entity.DeviceId;
import org.linli.video.boundary.VideoAlarms;
import org.linli.video.boundary.VideoBook;
import org.linli.video.entity.ChannelTarget;
import org.linli.video.entity.KnownVideo;
import org.linli.video.entity.VideoAlarm;

/** Alarms of devices become readings; whether somebody is called is up to the model's rules. */
final class Alarms {

  private final VideoBook book;
  private final VideoAlarms words;
  private final Readings readings;
  private final Pulses pulses;
  private final InstantSource clock;

  Alarms(VideoBook book, VideoAlarms words, Readings readings, Pulses pulses, InstantSource clock) {
    this.book = book;
    this.words = words;
    this.readings = readings;
    this.pulses = pulses;
    this.clock = clock;
  }

  /**
   * Ends when the broker holds what it means.
   *
   * @throws NotUnderstood of a device that is not this one's, or a kind that its model has no word
   *     for
   */
  CompletableFuture<?> take(KnownVideo from, Node letter) throws NotUnderstood {
    var alarm = Alarm.of(letter, clock.instant());
    var about = about(from, alarm.number());
    var meaning =
        words
            .find(about.model(), alarm.method(), alarm.type())
            .orElseThrow(
                () ->
                    new NotUnderstood(
                        "alarm %d/%s has no metric in model %s"
                            .formatted(alarm.method(), alarm.type(), about.model())));
    if (alarm.over()) {
      pulses.end(about.device(), meaning.metric());
      return tell(from, about.device(), meaning, alarm.at(), true);
    }
    var told = tell(from, about.device(), meaning, alarm.at(), false);
    if (meaning.value() != 0) {
      // What is lost comes back by itself, and says so.
      pulses.begin(
          about.device(),
          meaning.metric(),
          () -> tell(from, about.device(), meaning, clock.instant(), true));
    }
    return told;
  }

  private CompletableFuture<?> tell(
      KnownVideo from, DeviceId device, VideoAlarm meaning, Instant at, boolean over) {
    var value = over ? meaning.after() : meaning.value();
    return readings.tell(from.tenant(), device, at, Map.of(meaning.metric(), value));
  }

  /** A channel that nobody took into the ledger yet speaks for its recorder. */
  private ChannelTarget about(KnownVideo from, String number) throws NotUnderstood {
    var own = new ChannelTarget(from.device(), from.model());
    if (number.equals(from.gbId().value())) {
      return own;
    }
    var target =
        book.target(from, number)
            .orElseThrow(() -> new NotUnderstood("no device or channel of its own: " + number));
    return target.device() == null ? own : target;
  }
}
