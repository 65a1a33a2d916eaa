package org.linli.linkage.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.linkage.entity.Reach;
import org.linli.places.entity.PlaceKind;

/**
 * Where a device stands: its place and all that this lies in, from the inside out.
 *
 * @param grid of the place; null for none
 * @param longitude of the device, else of the innermost place that has a position; null for none
 */
record Spot(
    UUID device,
    String deviceName,
    String model,
    List<Level> levels,
    UUID grid,
    Double longitude,
    Double latitude) {

  private static final double EARTH = 6_371_000;

  /** One place of the chain. */
  record Level(UUID id, PlaceKind kind, String name) {}

  Optional<Level> place() {
    return levels.stream().findFirst();
  }

  /** The place that bounds a reach; the own place where the device stands higher. */
  Optional<Level> within(Reach reach) {
    return reach.kind() == null
        ? place()
        : levels.stream().filter(level -> level.kind() == reach.kind()).findFirst().or(this::place);
  }

  /** The same without the room, which would tell whose home it is. */
  Spot withoutHome() {
    var outside = levels.stream().filter(level -> level.kind() != PlaceKind.ROOM).toList();
    return new Spot(device, deviceName, model, outside, grid, longitude, latitude);
  }

  boolean isIn(UUID place) {
    return levels.stream().anyMatch(level -> level.id().equals(place));
  }

  boolean isPublicIn(UUID wantedGrid) {
    return wantedGrid != null
        && wantedGrid.equals(grid)
        && place().filter(level -> level.kind() == PlaceKind.PUBLIC).isPresent();
  }

  /** In metres, on the ground; infinitely far where one of them has no position. */
  double metresTo(Spot other) {
    if (longitude == null
        || latitude == null
        || other.longitude == null
        || other.latitude == null) {
      return Double.POSITIVE_INFINITY;
    }
    var north = Math.toRadians(other.latitude - latitude);
    var east =
        Math.toRadians(other.longitude - longitude)
            * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
    return EARTH * Math.hypot(north, east);
  }

  /** How many levels they share: nearer where neither knows a position. */
  long kin(Spot other) {
    return levels.stream().filter(level -> other.isIn(level.id())).count();
  }
}
