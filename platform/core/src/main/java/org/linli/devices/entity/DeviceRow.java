package org.linli.devices.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A device as lists show it.
 *
 * @param clockOffsetMs how far its clock was off with its last message; null before that
 * @param clockFlagged whether that is further than is allowed (000 §7.2 a 6)
 * @param intervalSeconds time between two of its messages: as it was told, else as its model says
 * @param longitude with latitude where on the map, where not its place's; null for not known
 */
public record DeviceRow(
    DeviceId id,
    String code,
    String name,
    String model,
    UUID placeId,
    String placeName,
    DeviceState state,
    Instant lastSeen,
    boolean online,
    int openAlarms,
    Long clockOffsetMs,
    boolean clockFlagged,
    int intervalSeconds,
    Double longitude,
    Double latitude) {

  /** The same, for whom it is no business where exactly it hangs. */
  public DeviceRow withoutPosition() {
    return new DeviceRow(
        id,
        code,
        name,
        model,
        placeId,
        placeName,
        state,
        lastSeen,
        online,
        openAlarms,
        clockOffsetMs,
        clockFlagged,
        intervalSeconds,
        null,
        null);
  }
}
