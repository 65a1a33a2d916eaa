package org.linli.analytics.entity;

/** How many findings there were, how many proved true and how many false. */
public record AnalysisCounts(long found, long confirmed, long falseAlarms) {

  public static final AnalysisCounts NONE = new AnalysisCounts(0, 0, 0);

  /** The share of the true among those that somebody judged; null before the first. */
  public Double precision() {
    var judged = confirmed + falseAlarms;
    return judged == 0 ? null : (double) confirmed / judged;
  }
}
