package org.linli.video.entity;

import java.util.Locale;

/** Why something was recorded (GB/T 28181 annex A, {@code Type} of a recording). */
public enum RecordingKind {
  /** By its schedule. */
  TIME,
  ALARM,
  /** Somebody asked for it. */
  MANUAL,
  /** The device does not say, or says what the standard does not know. */
  OTHER;

  /**
   * @param said as the device says it; null for nothing
   */
  public static RecordingKind of(String said) {
    return switch (said == null ? "" : said.toLowerCase(Locale.ROOT)) {
      case "time" -> TIME;
      case "alarm" -> ALARM;
      case "manual" -> MANUAL;
      default -> OTHER;
    };
  }
}
