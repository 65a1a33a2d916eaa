package org.linli.ui.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;

/**
 * How a case stands to its time: over it, near it, or with time left. What is handled has no time
 * running any more.
 *
 * @param left until the time is over; negative when it is
 */
public record DueTime(Pressure pressure, Duration left) {

  /** Less than this is soon. */
  static final Duration SOON = Duration.ofHours(1);

  private static final Set<CaseState> RUNNING =
      Set.of(CaseState.OPEN, CaseState.DISPATCHED, CaseState.ACCEPTED);

  /** How much it presses. */
  public enum Pressure {
    LATE,
    SOON,
    CALM,
    DONE
  }

  public static DueTime of(CaseRow row, Instant now) {
    return of(row.state(), row.dueAt(), now);
  }

  public static DueTime of(CaseState state, Instant due, Instant now) {
    if (!RUNNING.contains(state) || due == null) {
      return new DueTime(Pressure.DONE, Duration.ZERO);
    }
    var left = Duration.between(now, due);
    if (left.isNegative() || left.isZero()) {
      return new DueTime(Pressure.LATE, left);
    }
    return new DueTime(left.compareTo(SOON) <= 0 ? Pressure.SOON : Pressure.CALM, left);
  }

  /** For example "2 h 10 min left", "over by 15 min". */
  public String in(Speech speech) {
    return switch (pressure) {
      case LATE -> speech.say("due.late", speech.length(left));
      case SOON, CALM -> speech.say("due.left", speech.length(left));
      case DONE -> speech.say("due.done");
    };
  }
}
