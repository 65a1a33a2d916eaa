package org.linli.organisations.boundary;

import java.time.Instant;
import java.util.List;

/**
 * A step in the life of an organisation.
 *
 * @param changes what was before and after
 */
public record UnitEvent(Instant at, String actor, Step what, List<UnitChange> changes) {

  public UnitEvent {
    changes = List.copyOf(changes);
  }

  /** What happened. */
  public enum Step {
    MADE,
    CHANGED,
    MOVED,
    JOINED,
    LEFT,
    TAKEN_OVER,
    CLOSED,
    OPENED
  }
}
