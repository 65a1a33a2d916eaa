package org.linli.rules.boundary;

import java.util.HashMap;
import java.util.Map;
import org.linli.devices.entity.Holidays;
import org.linli.devices.entity.Rule;
import org.linli.rules.control.Window;

/**
 * What rules have seen of one device so far, and what a further value makes of it: the same for the
 * feed and for a rule that is tried on what was recorded.
 *
 * <p>A rule that one value decides costs nothing but the comparison; only the others keep a window.
 */
public final class RuleWatch {

  /** What a value means for a rule. */
  public enum Verdict {
    NOTHING,
    RAISE,
    AGAIN,
    CLEAR
  }

  private final Map<String, Long> holdingSince;
  private final Map<String, Window> windows;

  public RuleWatch() {
    this(new HashMap<>(2), new HashMap<>(0));
  }

  private RuleWatch(Map<String, Long> holdingSince, Map<String, Window> windows) {
    this.holdingSince = holdingSince;
    this.windows = windows;
  }

  public RuleWatch copy() {
    var copies = new HashMap<String, Window>(0);
    windows.forEach((rule, window) -> copies.put(rule, window.copy()));
    return new RuleWatch(new HashMap<>(holdingSince), copies);
  }

  /** A rule that is another one now begins anew. */
  public void forget(String rule) {
    holdingSince.remove(rule);
    windows.remove(rule);
  }

  /**
   * Looks at a value that is newer than all before it.
   *
   * @param open whether the rule's alarm stands
   */
  public Verdict judge(Rule rule, String metric, long at, double value, boolean open) {
    if (rule.hearsSilence()) {
      return Verdict.NOTHING;
    }
    if (rule.needsOneValue()) {
      return judge(
          rule,
          at,
          rule.when().metric().equals(metric),
          rule.when().metric().equals(metric) && rule.when().holds(value),
          rule.clear().metric().equals(metric) && rule.clear().holds(value),
          open);
    }
    return lookBack(rule, metric, at, value, open);
  }

  /** Sees a value of the time before the watch began, so that a restart begins nothing anew. */
  public void recall(Rule rule, String metric, long at, double value) {
    if (rule.looksBackSeconds() > 0 && rule.when().metric().equals(metric)) {
      hold(rule, at, holds(rule, at, value) && onGuard(rule, at));
    }
  }

  /** Takes the value in, where a window is kept, and tells whether the condition holds now. */
  private boolean holds(Rule rule, long at, double value) {
    if (rule.rate() == null && rule.times() == null) {
      return rule.when().holds(value);
    }
    var window = windows.computeIfAbsent(rule.id(), id -> new Window());
    window.take(rule, at, value);
    return window.holds(rule);
  }

  private void hold(Rule rule, long at, boolean holds) {
    if (holds) {
      holdingSince.putIfAbsent(rule.id(), at);
    } else {
      holdingSince.remove(rule.id());
    }
  }

  private Verdict lookBack(Rule rule, String metric, long at, double value, boolean open) {
    var speaks = rule.when().metric().equals(metric);
    var holds = speaks && holds(rule, at, value);
    var ends = rule.clear().metric().equals(metric) && rule.clear().holds(value);
    var window = windows.get(rule.id());
    if (speaks && window != null) {
      ends = window.ends(rule, ends);
    }
    return judge(rule, at, speaks, holds && onGuard(rule, at), ends, open);
  }

  private Verdict judge(
      Rule rule, long at, boolean speaks, boolean holds, boolean ends, boolean open) {
    if (open) {
      holdingSince.remove(rule.id());
      return ends ? Verdict.CLEAR : holds ? Verdict.AGAIN : Verdict.NOTHING;
    }
    if (holds) {
      long since = holdingSince.computeIfAbsent(rule.id(), id -> at);
      if (at - since >= rule.forSeconds() * 1000L) {
        holdingSince.remove(rule.id());
        return Verdict.RAISE;
      }
    } else if (speaks) {
      holdingSince.remove(rule.id());
    }
    return Verdict.NOTHING;
  }

  private static boolean onGuard(Rule rule, long at) {
    return rule.hours() == null || rule.hours().cover(at, Holidays.delivered());
  }
}
