package org.linli.offsite;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A moment as the name of a copy or of what is laid aside. */
public final class Stamp {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private Stamp() {}

  public static String of(Instant moment) {
    return NAME.format(moment);
  }

  /**
   * @throws java.time.format.DateTimeParseException it is no such name
   */
  public static Instant parse(String name) {
    return NAME.parse(name, Instant::from);
  }
}
