package org.linli.feeds.entity;

import java.util.List;

/**
 * What would come out if a dead letter were sent now; nothing was sent.
 *
 * @param refused why the door would refuse all of it, a word of {@code dead-letter.<reason>}; null
 *     when it would not
 * @param detail what the door says to that, in its own words; empty for nothing
 * @param readings how many moments it speaks of
 * @param good how many values would be stored, or held until somebody looked at them
 * @param faulty how many values would be refused
 * @param values the first two hundred
 */
public record LetterPreview(
    String refused, String detail, int readings, int good, int faulty, List<SeenValue> values) {

  public LetterPreview {
    values = List.copyOf(values);
  }

  /** The door does not take it. */
  public static LetterPreview refused(String reason, String detail) {
    return new LetterPreview(reason, detail, 0, 0, 0, List.of());
  }

  /** Whether anything of it would be stored. */
  public boolean brings() {
    return refused == null && good > 0;
  }
}
