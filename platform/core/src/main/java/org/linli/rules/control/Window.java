package org.linli.rules.control;

import java.util.ArrayDeque;
import org.linli.devices.entity.Rule;

/** The last while of a metric, as far as a rule of change or of number has to know it. */
public final class Window {

  /** A device that speaks each second is looked at over some minutes all the same. */
  private static final int MOST = 600;

  private record Seen(long at, double value) {}

  private final ArrayDeque<Seen> seen;
  private boolean held;

  public Window() {
    this(new ArrayDeque<>(4), false);
  }

  private Window(ArrayDeque<Seen> seen, boolean held) {
    this.seen = seen;
    this.held = held;
  }

  public Window copy() {
    return new Window(seen.clone(), held);
  }

  /** Takes a value in; of a rule of number only those with which its condition began to hold. */
  public void take(Rule rule, long at, double value) {
    if (rule.rate() != null) {
      seen.addLast(new Seen(at, value));
      // One value from before the window stays: a slow device has no other to be compared with.
      leave(at - rule.rate().overSeconds() * 1000L, 2);
    } else {
      var holds = rule.when().holds(value);
      if (holds && !held) {
        seen.addLast(new Seen(at, value));
      }
      held = holds;
      leave(at - rule.times().withinSeconds() * 1000L, 0);
    }
  }

  /** Forgets what lies before, and keeps some of it where few came since. */
  private void leave(long before, int kept) {
    while (seen.size() > MOST || (seen.size() > kept && seen.peekFirst().at() < before)) {
      seen.removeFirst();
    }
  }

  public boolean holds(Rule rule) {
    if (rule.times() != null) {
      return seen.size() >= rule.times().count();
    }
    var rate = rate(rule);
    return !Double.isNaN(rate) && rule.when().holds(rate);
  }

  /**
   * Whether the alarm's cause is over.
   *
   * @param quiet whether the newest value satisfies the rule's clearing condition
   */
  public boolean ends(Rule rule, boolean quiet) {
    if (rule.times() != null) {
      return quiet && seen.size() < rule.times().count();
    }
    var rate = rate(rule);
    return !Double.isNaN(rate) && rule.clear().holds(rate);
  }

  /** The change per unit; none before half of the window has been seen. */
  private double rate(Rule rule) {
    if (seen.size() < 2) {
      return Double.NaN;
    }
    var first = seen.peekFirst();
    var last = seen.peekLast();
    var span = last.at() - first.at();
    if (span <= 0 || span < rule.rate().overSeconds() * 500L) {
      return Double.NaN;
    }
    return (last.value() - first.value()) * rule.rate().per().length().toMillis() / span;
  }
}
