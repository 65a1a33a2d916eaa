package org.linli.analytics.entity;

/**
 * The threshold of an analysis, and how far a community may move it.
 *
 * @param unit in which it is told; null for a plain number
 */
public record Threshold(double value, double least, double most, String unit) {

  public Threshold {
    if (!(least > 0) || !(least <= value) || !(value <= most)) {
      throw new IllegalArgumentException("least is above 0, value lies from least to most");
    }
  }

  /** Whether a community may set it so. */
  public boolean takes(double wanted) {
    return wanted >= least && wanted <= most;
  }

  /** The nearest value that the pack allows. */
  public double within(double wanted) {
    return Math.clamp(wanted, least, most);
  }
}
