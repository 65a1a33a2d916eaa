package org.linli.entrances.entity;

import java.time.Duration;

/**
 * A device or an address was shut for a while.
 *
 * @param what the device's id or number, or the address
 * @param failures that led to it
 * @param tenant of the device, where there is one; else null
 */
public record Lock(DoorKind door, String what, int failures, Duration lasts, String tenant) {

  /** As the audit log keeps it. */
  public String words() {
    return "%s %s · %d · %d min".formatted(door, what, failures, lasts.toMinutes());
  }
}
