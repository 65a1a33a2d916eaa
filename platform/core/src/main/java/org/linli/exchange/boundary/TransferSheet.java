package org.linli.exchange.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** The log of transfers as a file. */
public final class TransferSheet {

  public static final Sheet<TransferRow> SHEET =
      Sheet.of(
          "transfers",
          Column.of("link", TransferRow::link),
          Column.of("at", row -> row.transfer().at()),
          Column.said("way", (row, locale) -> Words.of(locale, row.transfer().way())),
          Column.words("consumer", row -> row.transfer().consumer()),
          Column.said("party", (row, locale) -> Words.of(locale, row.transfer().party())),
          Column.of("organisation", row -> row.transfer().organisation()),
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.transfer().asset())),
          Column.words("community", TransferRow::community),
          Column.said("action", (row, locale) -> Words.of(locale, row.transfer().action())),
          Column.said("purpose", (row, locale) -> Words.of(locale, row.transfer().purpose())),
          Column.of("fields", row -> row.transfer().fields()),
          Column.of("items", row -> row.transfer().items()),
          Column.of("bytes", row -> row.transfer().bytes()),
          Column.said("outcome", (row, locale) -> Words.of(locale, row.transfer().outcome())),
          Column.of("basis", row -> row.transfer().basis()),
          Column.of("digest", row -> row.transfer().digest()));

  private TransferSheet() {}
}
