package org.linli.analytics.entity;

/** How an analysis looks at a series; its threshold means something else in each. */
public enum AnalysisMethod {
  /** 与自身规律不符: hours outside the band of the same hours before; the threshold is its width. */
  ANOMALY(true),
  /** 缓慢变化: a drift; the threshold is the change in thirty days, in the metric's unit. */
  TREND(true),
  /** 老化趋限: a drift towards a limit; the threshold is how many days are left until it. */
  WEAR(false),
  /** 同类比较: a week's use beside like homes; the threshold is the distance in band widths. */
  PEERS(true),
  /** 夜间不归零: nights in which the flow never fell below the threshold. */
  NIGHT_LEAK(true),
  /** 久无使用: days without use where there was some nearly every day; the threshold is the days. */
  INACTIVITY(true);

  private final boolean higherIsMilder;

  AnalysisMethod(boolean higherIsMilder) {
    this.higherIsMilder = higherIsMilder;
  }

  /** The threshold by a factor harder to reach, whichever side that is. */
  public double eased(double threshold, double factor) {
    return higherIsMilder ? threshold * factor : threshold / factor;
  }
}
