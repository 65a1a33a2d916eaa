package org.linli.ui.catalogue;

import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Level;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;

/** Levels and states in words and colour. */
final class Chip {

  private Chip() {}

  static StatusChip of(Level level) {
    return new StatusChip(
        Say.word(level),
        switch (level) {
          case GENERAL_1, GENERAL_2 -> Tone.NEUTRAL;
          case GENERAL_3 -> Tone.NOTICE;
          case GENERAL_4 -> Tone.WARNING;
          case IMPORTANT, CORE -> Tone.CRITICAL;
        });
  }

  static StatusChip of(AssetState state) {
    return new StatusChip(
        Say.word(state),
        switch (state) {
          case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
          case PROPOSED -> Tone.NOTICE;
          case CONFIRMED -> Tone.GOOD;
        });
  }
}
