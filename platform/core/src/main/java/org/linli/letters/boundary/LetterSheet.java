package org.linli.letters.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.letters.entity.LetterRow;

/** Letters as a file. */
public final class LetterSheet {

  public static final Sheet<LetterRow> SHEET =
      Sheet.of(
          "letters",
          Column.of("asked", LetterRow::askedAt),
          Column.of("person", LetterRow::person),
          Column.said("kind", (row, locale) -> Words.of(locale, row.kind())),
          Column.of("reference", LetterRow::reference),
          Column.said("channel", (row, locale) -> Words.of(locale, row.channel())),
          Column.of("to", LetterRow::shown),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("attempts", LetterRow::attempts),
          Column.of("why", LetterRow::fault),
          Column.of("sent", LetterRow::sentAt),
          Column.of("receipt", LetterRow::receiptAt));

  private LetterSheet() {}
}
