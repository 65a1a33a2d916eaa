package org.linli.analytics.entity;

import java.time.LocalDate;
import org.linli.access.boundary.Invalid;

/**
 * The clerk's word on a finding.
 *
 * @param note why, 1 to 400 characters
 * @param until goes with {@link FindingState#KNOWN}: the last day on which nothing is told of it
 */
public record FindingVerdict(FindingState state, String note, LocalDate until) {

  private static final int LONGEST = 400;

  public FindingVerdict {
    if (state == null || state == FindingState.OPEN) {
      throw new Invalid("state", "confirmed-false-known-or-handled");
    }
    if (note == null || note.isBlank() || note.strip().length() > LONGEST) {
      throw new Invalid("note", "text-400");
    }
    if (state == FindingState.KNOWN == (until == null)) {
      throw new Invalid("until", "goes-with-known");
    }
    note = note.strip();
  }
}
