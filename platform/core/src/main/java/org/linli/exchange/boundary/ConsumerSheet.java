package org.linli.exchange.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Consumers as a file. */
public final class ConsumerSheet {

  public static final Sheet<ConsumerRow> SHEET =
      Sheet.of(
          "consumers",
          Column.words("name", ConsumerRow::name),
          Column.said("kind", (row, locale) -> Words.of(locale, row.kind())),
          Column.words("organisation", ConsumerRow::organisationName),
          Column.words("contact", ConsumerRow::contact),
          Column.of("phone", ConsumerRow::contactPhone),
          Column.of("addresses", row -> String.join(" ", row.addresses())),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("until", ConsumerRow::until),
          Column.of("registered", ConsumerRow::registeredAt),
          Column.of("transfers", ConsumerRow::transfers),
          Column.of("last", ConsumerRow::lastAt));

  private ConsumerSheet() {}
}
