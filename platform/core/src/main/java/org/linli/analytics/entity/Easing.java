package org.linli.analytics.entity;

/**
 * How false alarms of a device make an analysis slower to speak of it.
 *
 * @param falses so many false alarms make one step
 * @param factor by which a step moves the threshold
 * @param most steps at most
 */
public record Easing(int falses, double factor, int most) {

  public Easing {
    if (falses < 1 || !(factor > 1) || most < 1) {
      throw new IllegalArgumentException("falses and most are 1 or more, factor is above 1");
    }
  }

  /** How many steps so many false alarms make. */
  public int steps(int count) {
    return Math.min(most, count / falses);
  }

  /** The threshold after so many false alarms. */
  public double threshold(Analysis analysis, double set, int falses) {
    return eased(analysis, set, steps(falses));
  }

  /** The threshold after so many steps, within what the pack allows. */
  public double eased(Analysis analysis, double threshold, int steps) {
    return analysis.threshold().within(analysis.method().eased(threshold, Math.pow(factor, steps)));
  }
}
