package org.linli.ui.components;

import org.linli.components.entity.Health;
import org.linli.components.entity.HealthTurn;
import org.linli.components.entity.VersionState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;

/** How a version stands, at a glance. */
final class Chips {

  private Chips() {}

  static StatusChip of(VersionState state) {
    return new StatusChip(
        Say.word(state),
        switch (state) {
          case ADMITTED -> Tone.GOOD;
          case PROPOSED, DEPRECATED -> Tone.WARNING;
          case WITHDRAWN -> Tone.NEUTRAL;
        });
  }

  static StatusChip of(Health health, String fault) {
    return new StatusChip(
        Say.word(health) + (fault == null ? "" : " · " + Say.wordOr("component.fault.", fault)),
        switch (health) {
          case GOOD -> Tone.GOOD;
          case FAILING -> Tone.CRITICAL;
          case UNKNOWN -> Tone.NEUTRAL;
        });
  }

  static StatusChip of(HealthTurn turn, String fault) {
    return of(turn == HealthTurn.FAILING ? Health.FAILING : Health.GOOD, fault);
  }
}
