package org.linli.local.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A moment as the name of a copy or of what is laid aside. */
final class Stamp {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private Stamp() {}

  static String of(Instant moment) {
    return NAME.format(moment);
  }
}
