package org.linli.matters.entity;

/** A spot on the map, in degrees of WGS 84. */
public record Location(double longitude, double latitude) {

  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_LATITUDE = 90;

  /** Whether there is such a spot. */
  public boolean isOnEarth() {
    return Math.abs(longitude) <= MOST_LONGITUDE && Math.abs(latitude) <= MOST_LATITUDE;
  }
}
