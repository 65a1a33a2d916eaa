package org.linli.rules.entity;

import java.time.Instant;
import java.util.List;

/**
 * What a rule would have done with what was recorded.
 *
 * @param devices how many were looked at
 * @param readings how many were looked at
 * @param raised how often it would have raised an alarm
 * @param before how often the rule of this id did so in the same time
 * @param whole false when there was more than can be looked at at once: then it is the first
 *     devices
 * @param first the first ones of them
 */
public record RuleTrial(
    Instant since,
    long devices,
    long readings,
    long raised,
    long before,
    boolean whole,
    List<Fired> first) {

  /** An alarm that would have been. */
  public record Fired(String device, Instant at, Double value) {}
}
