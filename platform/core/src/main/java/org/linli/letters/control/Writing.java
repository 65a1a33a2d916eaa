package org.linli.letters.control;

import java.util.Locale;
import org.linli.letters.entity.Wishes;
import org.linli.messages.Messages;

/**
 * Writes a letter when it goes out: its kind and the number of the matter, in the reader's language
 * and nothing else, since whoever holds the telephone reads it.
 */
final class Writing {

  private Writing() {}

  static Envelope of(Letter letter, String to, Wishes wishes) {
    var locale = Locale.forLanguageTag(wishes.language());
    var kind = Messages.text(locale, "LetterKind." + letter.kind());
    return new Envelope(
        letter.id(),
        to,
        letter.kind(),
        kind,
        letter.reference(),
        Messages.text(locale, "letter.subject", kind, letter.reference()),
        Messages.text(locale, "letter.text." + letter.kind(), letter.reference()),
        wishes.language(),
        wishes.largePrint());
  }
}
