package org.linli.documents.entity;

import java.time.LocalDate;
import org.linli.packs.Text;

/**
 * What anybody is told of a paper by its code; nothing about persons.
 *
 * @param kind the name of its kind
 * @param file whether the file that was shown is the issued one; null when none was shown
 */
public record Verdict(
    String number,
    Text kind,
    String organisation,
    LocalDate issuedOn,
    PaperState state,
    LocalDate voidOn,
    String sha256,
    String sm3,
    Boolean file) {

  /** Issued here, not void, and the file, where one was shown, is the issued one. */
  public boolean isGood() {
    return state == PaperState.VALID && !Boolean.FALSE.equals(file);
  }
}
