package org.linli.keydata.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** The list of key data as a file. */
public final class KeyDataSheet {

  public static final Sheet<KeyDatumRow> SHEET =
      Sheet.of(
          "key-data",
          Column.said("scenario", (row, locale) -> row.scenarioName().in(locale)),
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.asset().id())),
          Column.said("field", (row, locale) -> row.title().in(locale)),
          Column.said("why", (row, locale) -> row.why().in(locale)),
          Column.said("level", (row, locale) -> Words.of(locale, row.level())),
          Column.said("personal", (row, locale) -> Words.yes(locale, row.sensitive())),
          Column.said("sensitivity", (row, locale) -> Words.of(locale, row.sensitivity())),
          Column.said("management", (row, locale) -> row.management().in(locale)),
          Column.said("technical", (row, locale) -> row.technical().in(locale)),
          Column.of("days", KeyDatumRow::mostDays),
          Column.said("second", (row, locale) -> Words.yes(locale, row.secondPerson())),
          Column.said("masked", (row, locale) -> Words.of(locale, row.masked())),
          Column.of("smallest", KeyDatumRow::smallest));

  private KeyDataSheet() {}
}
