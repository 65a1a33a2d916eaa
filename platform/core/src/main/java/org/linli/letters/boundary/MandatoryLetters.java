package org.linli.letters.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.letters.entity.LetterKind;

/** Letters of that kind cannot be turned off: alarms of the own home, and what the law asks for. */
public final class MandatoryLetters extends Refusal {

  private static final long serialVersionUID = 1L;

  public MandatoryLetters(LetterKind kind) {
    super("letters-mandatory", 422, "letter-kind-" + kind);
  }
}
