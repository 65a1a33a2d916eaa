package org.linli.provision.control;

import java.util.UUID;

/** A device and where it stands; no position where nobody wrote it down. */
public record Spot(
    UUID id, String code, String name, String model, Double longitude, Double latitude) {

  private static final double RADIUS = 6_371_000;

  public boolean isPlaced() {
    return longitude != null && latitude != null;
  }

  /** Metres as the crow flies. */
  double metres(Spot other) {
    var up = Math.toRadians(other.latitude - latitude);
    var over = Math.toRadians(other.longitude - longitude);
    var half =
        Math.pow(Math.sin(up / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(over / 2), 2);
    return 2 * RADIUS * Math.asin(Math.sqrt(half));
  }
}
