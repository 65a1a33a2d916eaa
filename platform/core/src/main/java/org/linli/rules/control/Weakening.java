package org.linli.rules.control;

import java.util.Objects;
import java.util.Optional;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Rule;
import org.linli.devices.entity.Severity;
import org.linli.rules.entity.RuleGuard;

/** In what a rule hears less, or later, than another one. */
public final class Weakening {

  private Weakening() {}

  /**
   * @param delivered null for an own rule
   */
  public static RuleGuard guard(DeviceModel model, Rule delivered) {
    if (delivered == null) {
      return RuleGuard.FREE;
    }
    if (model.mandatory() && delivered.severity() == Severity.CRITICAL) {
      return RuleGuard.FLOOR;
    }
    return delivered.severity().compareTo(Severity.MAJOR) <= 0
        ? RuleGuard.SECOND_PERSON
        : RuleGuard.FREE;
  }

  /** The first thing in which the rule is weaker; none when it is nowhere. */
  public static Optional<String> of(Rule rule, boolean enabled, Rule than) {
    if (!enabled) {
      return Optional.of("enabled");
    }
    if (rule.severity().compareTo(than.severity()) > 0) {
      return Optional.of("severity");
    }
    if (than.hearsSilence()) {
      return rule.silentIntervals() > than.silentIntervals()
          ? Optional.of("silentIntervals")
          : Optional.empty();
    }
    if (isNarrower(rule.when(), than.when())) {
      return Optional.of("when");
    }
    if (rule.forSeconds() > than.forSeconds()) {
      return Optional.of("forSeconds");
    }
    if (!Objects.equals(rule.rate(), than.rate()) || !Objects.equals(rule.times(), than.times())) {
      return Optional.of(rule.rate() == null ? "times" : "rate");
    }
    if (rule.hours() != null && !rule.hours().equals(than.hours())) {
      return Optional.of("hours");
    }
    if (isWider(rule.clear(), than.clear())) {
      return Optional.of("clear");
    }
    return than.caseKind() != null && !than.caseKind().equals(rule.caseKind())
        ? Optional.of("caseKind")
        : Optional.empty();
  }

  /** Whether the condition holds for less. */
  private static boolean isNarrower(Condition one, Condition than) {
    if (!one.metric().equals(than.metric()) || one.op() != than.op()) {
      return true;
    }
    return switch (one.op()) {
      case AT_LEAST, ABOVE -> one.value() > than.value();
      case AT_MOST, BELOW -> one.value() < than.value();
      case EQUAL, OTHER -> one.value() != than.value();
    };
  }

  /** Whether the condition holds for more: what clears sooner hears less. */
  private static boolean isWider(Condition one, Condition than) {
    return !one.equals(than)
        && (one.op() != than.op() || !one.op().isOrder() || isNarrower(than, one));
  }
}
