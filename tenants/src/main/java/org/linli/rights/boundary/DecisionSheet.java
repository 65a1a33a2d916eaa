package org.linli.rights.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** The decision log as a file. */
public final class DecisionSheet {

  public static final Sheet<DecisionRow> SHEET =
      Sheet.of(
          "decisions",
          Column.of("at", DecisionRow::at),
          Column.of("who", DecisionRow::username),
          Column.said("party", (row, locale) -> Words.of(locale, row.party())),
          Column.of("organisation", DecisionRow::organisation),
          Column.said("action", (row, locale) -> Words.of(locale, row.action())),
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.asset().id())),
          Column.said("purpose", (row, locale) -> Words.of(locale, row.purpose())),
          Column.of("subject", DecisionRow::subject),
          Column.of("community", row -> row.code().value()),
          Column.said("outcome", (row, locale) -> Words.of(locale, row.outcome())),
          Column.said("flagged", (row, locale) -> Words.yes(locale, row.flagged())),
          Column.of("basis", DecisionRow::basis),
          Column.of("items", DecisionRow::items));

  private DecisionSheet() {}
}
