package org.linli.exchange.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** What came home, as a file. */
public final class ReturnedSheet {

  public static final Sheet<ReturnedRow> SHEET =
      Sheet.of(
          "returned",
          Column.of("until", row -> row.figure().until()),
          Column.words("division", ReturnedRow::divisionName),
          Column.said("measure", (row, locale) -> Words.of(locale, row.figure().measure())),
          Column.of("part", row -> row.figure().part()),
          Column.of("value", row -> row.figure().value()),
          Column.of("average", row -> row.figure().average()),
          Column.of("place", row -> row.figure().place()),
          Column.of("peers", row -> row.figure().peers()),
          Column.of("grade", row -> row.figure().grade().name()),
          Column.of("method", row -> row.figure().method()),
          Column.said(
              "sources", (row, locale) -> Words.of(locale, "Asset.", row.figure().sources())),
          Column.of("from", row -> row.figure().from()),
          Column.of("computed", row -> row.figure().computed()),
          Column.of("basis", ReturnedRow::basis));

  private ReturnedSheet() {}
}
