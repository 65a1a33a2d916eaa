package org.linli.devices.entity;

import java.time.Instant;

/**
 * A device's new secret, shown this once.
 *
 * @param formerUntil until when the one before still counts; null when it ended at once
 */
public record Rotated(String secret, Instant formerUntil) {

  /** Without the secret: texts of objects end up in logs. */
  @Override
  public String toString() {
    return "Rotated[" + formerUntil + "]";
  }
}
