package org.linli.exchange.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Ordered files as a list to save. */
public final class FileSheet {

  public static final Sheet<FileRow> SHEET =
      Sheet.of(
          "exchange-files",
          Column.of("ordered", FileRow::orderedAt),
          Column.words("by", FileRow::orderedBy),
          Column.words("recipient", FileRow::recipient),
          Column.said("party", (row, locale) -> Words.of(locale, row.party())),
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.asset())),
          Column.words("community", FileRow::community),
          Column.said("action", (row, locale) -> Words.of(locale, row.action())),
          Column.said("purpose", (row, locale) -> Words.of(locale, row.purpose())),
          Column.of("fields", row -> String.join(",", row.fields())),
          Column.words("filters", row -> String.join("; ", row.filters())),
          Column.said("shape", (row, locale) -> Words.of(locale, row.shape())),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("rows", FileRow::rows),
          Column.of("bytes", FileRow::bytes),
          Column.of("parts", FileRow::parts),
          Column.of("fetches", FileRow::fetches),
          Column.of("fetched", FileRow::lastFetched),
          Column.of("expires", FileRow::expiresAt),
          Column.of("watermark", FileRow::watermark));

  private FileSheet() {}
}
