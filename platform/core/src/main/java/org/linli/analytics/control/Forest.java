package org.linli.analytics.control;

import com.amazon.randomcutforest.RandomCutForest;
import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Looks at a day with a random cut forest that has seen the days before: whether its course, a day
 * long at a time, is rarer than what came before, and which hour makes it so.
 *
 * <p>The forest is grown anew from the rows with a fixed seed: the same rows give the same answer
 * on every server and after every restart, and nothing of it has to be kept.
 */
final class Forest {

  private static final int TREES = 50;
  private static final int SAMPLE = 256;
  private static final long SEED = 20_190_401;

  /** All but one hour in a hundred of the past were less rare. */
  private static final double RARE = 0.99;

  /**
   * @param rarity of the day's rarest hour, beside the rarest hundredth of the past; above 1 it is
   *     rarer
   * @param hour that contributes most to it
   */
  record Rarity(double rarity, int hour) {}

  private Forest() {}

  /** What is not known is taken for what was before it. */
  static Rarity of(double[] past, double[] day) {
    var forest =
        RandomCutForest.builder()
            .dimensions(Course.HOURS)
            .shingleSize(Course.HOURS)
            .internalShinglingEnabled(true)
            .numberOfTrees(TREES)
            .sampleSize(SAMPLE)
            .randomSeed(SEED)
            .build();
    var scores = new double[past.length];
    double last = firstKnown(past);
    for (int i = 0; i < past.length; i++) {
      last = Double.isNaN(past[i]) ? last : past[i];
      var point = new float[] {(float) last};
      scores[i] = forest.getAnomalyScore(point);
      forest.update(point);
    }
    double highest = 0;
    int hour = 0;
    for (int i = 0; i < day.length; i++) {
      last = Double.isNaN(day[i]) ? last : day[i];
      var point = new float[] {(float) last};
      var score = forest.getAnomalyScore(point);
      if (score > highest) {
        highest = score;
        hour = cause(forest, point, i);
      }
      forest.update(point);
    }
    var settled = Arrays.copyOfRange(scores, scores.length / 3, scores.length);
    var usual = Quantile.withDefaults().evaluate(settled, RARE);
    return new Rarity(usual > 0 ? highest / usual : 0, hour);
  }

  /** The hour of the day that contributes most; those of the evening before count as its first. */
  private static int cause(RandomCutForest forest, float[] point, int hour) {
    var shares = forest.getAnomalyAttribution(point);
    int most = Course.HOURS - 1;
    for (int place = 0; place < Course.HOURS; place++) {
      if (shares.getHighLowSum(place) > shares.getHighLowSum(most)) {
        most = place;
      }
    }
    return Math.max(0, hour - (Course.HOURS - 1 - most));
  }

  private static double firstKnown(double[] past) {
    return Arrays.stream(past).filter(value -> !Double.isNaN(value)).findFirst().orElse(0);
  }
}
