package org.linli.video.entity;

import java.time.Instant;

/**
 * A recording that a camera or its recorder keeps; the picture itself stays there.
 *
 * @param name as the device calls it; null where it does not
 * @param bytes how large it is; null where the device does not say
 * @param toldAt when the device said so
 */
public record Recording(
    Instant begins, Instant ends, String name, RecordingKind kind, Long bytes, Instant toldAt) {

  private static final int LONGEST = 120;

  public Recording {
    if (!begins.isBefore(ends)) {
      throw new IllegalArgumentException("a recording ends before it begins");
    }
    var clean = name == null ? "" : name.strip().replace("\0", "");
    name = clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST, clean.length()));
    bytes = bytes == null || bytes < 0 ? null : bytes;
  }
}
