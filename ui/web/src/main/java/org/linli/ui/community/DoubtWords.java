package org.linli.ui.community;

import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.boundary.DoubtSheet;
import org.linli.feeds.entity.DoubtRow;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Speech;

/** How the desk speaks of a value that is held back. */
final class DoubtWords {

  private final Speech speech;
  private final DeviceModels models;

  DoubtWords(Speech speech, DeviceModels models) {
    this.speech = speech;
    this.models = models;
  }

  String metric(DoubtRow row) {
    return DoubtSheet.metric(models, row, speech.locale());
  }

  String value(DoubtRow row) {
    return row.corrected() == null
        ? number(row.value())
        : speech.say("doubts.instead", number(row.value()), number(row.corrected()));
  }

  String reason(DoubtRow row) {
    return speech.word("DoubtReason", row.reason());
  }

  /** What would have been believed. */
  String believed(DoubtRow row) {
    if (row.since() != null) {
      return speech.say("doubts.same-since", Say.time(row.since()));
    }
    return speech.say("doubts.band", bound(row.low()), bound(row.high()));
  }

  String state(DoubtRow row) {
    return speech.word("DoubtState", row.state());
  }

  Tone tone(DoubtRow row) {
    return switch (row.state()) {
      case OPEN -> Tone.WARNING;
      case CONFIRMED, CORRECTED -> Tone.GOOD;
      case REJECTED -> Tone.NEUTRAL;
    };
  }

  /** Who decided when, and why. */
  String decision(DoubtRow row) {
    return row.settledAt() == null
        ? Say.none()
        : speech.say("doubts.decided", row.settledBy(), Say.time(row.settledAt()), row.note());
  }

  static String number(double value) {
    return Say.number(value, value == Math.rint(value) ? 0 : 2);
  }

  private static String bound(Double bound) {
    return bound == null ? Say.none() : number(bound);
  }
}
