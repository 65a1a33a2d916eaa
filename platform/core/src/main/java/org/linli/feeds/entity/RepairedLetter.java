package org.linli.feeds.entity;

import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * A dead letter that was repaired and is not sent yet.
 *
 * @param repairs how often by now
 * @param before SHA-256 of the text before, in hexadecimal
 * @param after the same of the text now
 * @param preview what would come out if it were sent
 */
public record RepairedLetter(
    UUID id, int repairs, String before, String after, LetterPreview preview) implements Audited {

  /** Which letter, from which text to which: the texts themselves stand in the letter alone. */
  @Override
  public String auditName() {
    return id + " " + before + " → " + after;
  }
}
