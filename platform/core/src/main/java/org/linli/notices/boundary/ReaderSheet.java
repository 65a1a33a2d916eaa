package org.linli.notices.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.notices.entity.ReaderRow;

/** Whom a notice is for, and what they answered, as a file. */
public final class ReaderSheet {

  public static final Sheet<ReaderRow> SHEET =
      Sheet.of(
          "notice-readers",
          Column.of("name", ReaderRow::name),
          Column.of("home", ReaderRow::home),
          Column.said("signed", (row, locale) -> Words.yes(locale, row.signedAt() != null)),
          Column.of("signed-at", ReaderRow::signedAt),
          Column.of("said", ReaderRow::said),
          Column.of("said-at", ReaderRow::saidAt));

  private ReaderSheet() {}
}
