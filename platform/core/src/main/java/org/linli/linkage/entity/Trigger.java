package org.linli.linkage.entity;

import java.util.List;
import org.linli.devices.entity.Severity;

/**
 * Which alarms set a scenario going.
 *
 * @param model the kind of device; null for any
 * @param rules of that kind; empty for any
 * @param caseKind of the alarm's rule; null for any
 * @param atLeast how bad it must be; null for however bad
 */
public record Trigger(String model, List<String> rules, String caseKind, Severity atLeast) {

  public Trigger {
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  /** Whether an alarm of that rule could be meant, whatever the device is. */
  public boolean mayMean(String rule, String kind, Severity severity) {
    return (rules.isEmpty() || rules.contains(rule))
        && (caseKind == null || caseKind.equals(kind))
        && (atLeast == null || severity.compareTo(atLeast) <= 0);
  }

  public boolean means(String deviceModel, String rule, String kind, Severity severity) {
    return (model == null || model.equals(deviceModel)) && mayMean(rule, kind, severity);
  }
}
