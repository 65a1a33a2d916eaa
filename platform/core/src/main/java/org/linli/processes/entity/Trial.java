package org.linli.processes.entity;

import java.util.List;

/**
 * What a draft would have made of past matters 仿真: its limits and conditions laid on history.
 *
 * @param instances how many were looked at
 * @param medianHours of those that are over; null for none
 * @param steps of the draft
 * @param ways out of the draft's choices
 * @param gone steps of the past that the draft does not have
 */
public record Trial(
    int instances,
    Double medianHours,
    List<TrialStep> steps,
    List<TrialWay> ways,
    List<String> gone) {

  /**
   * A step with a limit or somebody to do it.
   *
   * @param visits of the past; 0 for a step that is new
   * @param limitBefore as the newest of the past had it; null for none
   * @param limit as the draft has it; null for none
   * @param lateBefore how many visits were later than their own version's limit
   * @param late how many would have been later than the draft's
   * @param share how many hundredths of all the waiting fell on it
   */
  public record TrialStep(
      String node,
      String name,
      int visits,
      double medianHours,
      double slowHours,
      double share,
      String limitBefore,
      String limit,
      int lateBefore,
      int late) {}

  /**
   * A way out of a choice.
   *
   * @param before how many matters went it
   * @param after how many would go it, judged by what they knew at last
   */
  public record TrialWay(String choice, String flow, String to, int before, int after) {}
}
