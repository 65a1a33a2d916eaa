package org.linli.ui.linkage;

import java.time.Duration;
import java.util.Locale;
import org.linli.linkage.entity.RunRow;
import org.linli.linkage.entity.RunState;
import org.linli.linkage.entity.StepRow;
import org.linli.linkage.entity.StepState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Speech;

/** States and times of runs in words. */
final class RunWords {

  private static final double MILLIS = 1_000;

  private RunWords() {}

  static StatusChip chip(Speech speech, RunRow row) {
    var state = speech.word("RunState", row.state());
    return new StatusChip(
        row.drill() == null ? state : speech.say("linkage.drill") + " · " + state,
        row.drill() != null
            ? Tone.NOTICE
            : row.state() == RunState.ENDED ? Tone.NEUTRAL : Tone.CRITICAL);
  }

  static StatusChip chip(Speech speech, StepState state) {
    return new StatusChip(
        speech.word("StepState", state),
        switch (state) {
          case DONE -> Tone.GOOD;
          case FAILED -> Tone.CRITICAL;
          case WAITING, ACTING -> Tone.NOTICE;
          case SKIPPED, RECORDED -> Tone.NEUTRAL;
        });
  }

  /** From the alarm to the last command, beside the target. */
  static String took(Speech speech, RunRow row) {
    if (row.commandedAt() == null) {
      return Say.none();
    }
    var seconds = Duration.between(row.begunAt(), row.commandedAt()).toMillis() / MILLIS;
    return speech.say(
        Boolean.TRUE.equals(row.inTime()) ? "linkage.in-time" : "linkage.too-late",
        String.format(Locale.ROOT, "%.1f", seconds),
        row.targetSeconds());
  }

  /** What the step is called, and what it is where it stands in or puts back. */
  static String name(Speech speech, StepRow step) {
    var name = step.plan().name().in(speech.locale());
    return step.instead()
        ? speech.say("linkage.instead", name)
        : step.closing() ? speech.say("linkage.put-back", name) : name;
  }

  static String result(Speech speech, String result) {
    return result == null ? Say.none() : word(speech, result);
  }

  /** A word of ours, or what the device said. */
  private static String word(Speech speech, String result) {
    var key = "linkage.result." + result;
    var said = speech.say(key);
    return said.equals(key) ? result : said;
  }
}
