package org.linli.ui.plans;

import java.util.List;

/**
 * Where things lie on an empty ground of {@value #WIDTH} by {@value #HEIGHT}, true to scale: a
 * metre east is as long as a metre north.
 *
 * @param high degrees of latitude from the lower to the upper edge
 */
public record Lying(double longitude, double latitude, double high) {

  public static final int WIDTH = 1_600;
  public static final int HEIGHT = 1_000;
  private static final double PROPORTION = (double) WIDTH / HEIGHT;
  private static final double MARGIN = 1.3;

  /** About a hundred metres: a single house fills no screen. */
  private static final double LEAST = 0.001;

  /** A spot on the earth in degrees. */
  public record Spot(double longitude, double latitude) {}

  public static Lying of(List<Spot> spots) {
    if (spots.isEmpty()) {
      return new Lying(0, 0, LEAST);
    }
    var east = spots.stream().mapToDouble(Spot::longitude).summaryStatistics();
    var north = spots.stream().mapToDouble(Spot::latitude).summaryStatistics();
    var middle = (north.getMin() + north.getMax()) / 2;
    var wide = (east.getMax() - east.getMin()) * Math.cos(Math.toRadians(middle));
    var high = Math.max(north.getMax() - north.getMin(), wide / PROPORTION);
    return new Lying((east.getMin() + east.getMax()) / 2, middle, Math.max(LEAST, high * MARGIN));
  }

  /** Share of the width from the left. */
  public double x(Spot spot) {
    return Math.clamp(0.5 + (spot.longitude() - longitude) / wide(), 0, 1);
  }

  /** Share of the height from the top. */
  public double y(Spot spot) {
    return Math.clamp(0.5 - (spot.latitude() - latitude) / high, 0, 1);
  }

  /** The spot at these shares of width and height. */
  public Spot at(double x, double y) {
    return new Spot(longitude + (x - 0.5) * wide(), latitude + (0.5 - y) * high);
  }

  /** Degrees of longitude from the left to the right edge. */
  private double wide() {
    return high * PROPORTION / Math.cos(Math.toRadians(latitude));
  }
}
