package org.linli.analytics.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The band in which half of the other homes lie. Ends are told on two digits: an exact quarter of
 * ten homes would be some home's own figure.
 *
 * @param low a quarter used less
 * @param high a quarter used more
 * @param atLeast other homes, in steps
 */
public record PeerBand(double low, double middle, double high, int atLeast) {

  private static final double[] QUARTERS = {0.25, 0.5, 0.75};
  private static final MathContext TWO_DIGITS = new MathContext(2);

  /** Where all are alike, the band counts as this share of what they use. */
  private static final double THIN = 0.1;

  private static final int[] STEPS = {500, 200, 100, 50, 20, 10};

  /**
   * @param others what the other homes used
   * @param fewest so many of them at least
   * @return null for fewer: nobody is compared with a handful
   */
  static PeerBand of(List<Double> others, int fewest) {
    if (others.size() < fewest) {
      return null;
    }
    var quarters =
        Quantile.withDefaults()
            .evaluate(others.stream().mapToDouble(Double::doubleValue).toArray(), QUARTERS);
    return new PeerBand(
        round(quarters[0]), round(quarters[1]), round(quarters[2]), step(others.size()));
  }

  /** By how many widths of the band something lies above it; 0 within and below. */
  double above(double used) {
    var width = Math.max(high - low, Math.abs(middle) * THIN);
    return width <= 0 || used <= high ? 0 : (used - high) / width;
  }

  /** The upper end that lies so many widths above the band. */
  double end(double widths) {
    return high + widths * Math.max(high - low, Math.abs(middle) * THIN);
  }

  private static int step(int homes) {
    for (var step : STEPS) {
      if (homes >= step) {
        return step;
      }
    }
    return homes;
  }

  private static double round(double value) {
    return new BigDecimal(value).round(TWO_DIGITS).doubleValue();
  }
}
