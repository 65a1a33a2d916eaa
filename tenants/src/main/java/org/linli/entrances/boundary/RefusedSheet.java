package org.linli.entrances.boundary;

import org.linli.entrances.entity.RefusedRow;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Those who were turned away, as a file. */
public final class RefusedSheet {

  public static final Sheet<RefusedRow> SHEET =
      Sheet.of(
          "refused",
          Column.of("last", RefusedRow::lastAt),
          Column.of("first", RefusedRow::firstAt),
          Column.said("door", (row, locale) -> Words.of(locale, row.door())),
          Column.said("reason", (row, locale) -> Words.of(locale, row.reason())),
          Column.words("name", RefusedRow::name),
          Column.of("address", RefusedRow::address),
          Column.of("community", RefusedRow::tenant),
          Column.of("tries", RefusedRow::tries),
          Column.of("node", RefusedRow::node));

  private RefusedSheet() {}
}
