package org.linli.ui.parts;

import org.linli.cases.entity.CaseState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;

/** States in words and colour. */
public final class Chips {

  private Chips() {}

  public static StatusChip severity(Speech speech, Object severity) {
    return new StatusChip(
        speech.word("Severity", severity), Tone.ofSeverity(String.valueOf(severity)));
  }

  public static StatusChip state(Speech speech, CaseState state) {
    return new StatusChip(
        speech.word("CaseState", state),
        switch (state) {
          case OPEN -> Tone.WARNING;
          case DISPATCHED, ACCEPTED -> Tone.NOTICE;
          case HANDLED, CONFIRMED -> Tone.GOOD;
          case CLOSED -> Tone.NEUTRAL;
        });
  }

  /** What is handled has no time running: its state says so already. */
  public static StatusChip due(Speech speech, DueTime due) {
    var chip =
        new StatusChip(
            due.in(speech),
            switch (due.pressure()) {
              case LATE -> Tone.CRITICAL;
              case SOON -> Tone.WARNING;
              case CALM, DONE -> Tone.NEUTRAL;
            });
    chip.setVisible(due.pressure() != DueTime.Pressure.DONE);
    return chip;
  }
}
