package org.linli.field.entity;

import java.time.Instant;

/**
 * Where a device found itself.
 *
 * @param longitude in degrees of WGS 84
 * @param latitude in degrees of WGS 84
 * @param accuracy radius in metres around it, within which the device is with 95 % confidence
 * @param at when it was found
 */
public record Fix(double longitude, double latitude, double accuracy, Instant at) {

  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_LATITUDE = 90;

  /** Half around the earth: farther off nothing is. */
  private static final double WORST = 20_000_000;

  /** Whether there is such a place, found as well as that. */
  public boolean isOnEarth() {
    return Math.abs(longitude) <= MOST_LONGITUDE
        && Math.abs(latitude) <= MOST_LATITUDE
        && accuracy >= 0
        && accuracy <= WORST;
  }
}
