package org.linli.ui.matters;

import java.time.Duration;
import java.time.Instant;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.MatterState;
import org.linli.ui.parts.Speech;

/** Lamps and states in words and colour. */
public final class Lamps {

  private Lamps() {}

  /** The time that is left, in the colour of the lamp. */
  public static StatusChip due(Speech speech, Lamp lamp, Instant due) {
    var left = due == null ? Duration.ZERO : Duration.between(Instant.now(), due);
    var chip =
        new StatusChip(
            switch (lamp) {
              case RED -> speech.say("due.late", speech.length(left));
              case YELLOW, GREEN -> speech.say("due.left", speech.length(left));
              case NONE -> speech.word("Lamp", Lamp.NONE);
            },
            switch (lamp) {
              case RED -> Tone.CRITICAL;
              case YELLOW -> Tone.WARNING;
              case GREEN -> Tone.GOOD;
              case NONE -> Tone.NEUTRAL;
            });
    chip.addClassName("lamp-" + lamp.name().toLowerCase(java.util.Locale.ROOT));
    return chip;
  }

  public static StatusChip state(Speech speech, MatterState state) {
    return new StatusChip(
        speech.word("MatterState", state),
        switch (state) {
          case RUNNING -> Tone.NOTICE;
          case SUSPENDED -> Tone.WARNING;
          case ENDED -> Tone.GOOD;
          case CANCELLED -> Tone.NEUTRAL;
        });
  }
}
