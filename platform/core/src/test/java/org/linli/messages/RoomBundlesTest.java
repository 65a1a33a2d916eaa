package org.linli.messages;

import java.util.Set;
import org.linli.testing.BundlesAreComplete;

/** Of this module's bundles. */
class RoomBundlesTest extends BundlesAreComplete {

  /** What the form says itself. */
  @Override
  protected Set<String> withoutHan() {
    return Set.of(
        "refusal.matter-answers.detail", "refusal.letters-receipt.detail", "letter.subject");
  }

  /** Endings of the official names, which are Chinese whoever reads them. */
  @Override
  protected Set<String> inTheOtherLanguage() {
    return Set.of("showcase.committee");
  }
}
