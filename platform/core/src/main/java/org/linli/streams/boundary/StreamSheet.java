package org.linli.streams.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.streams.entity.PartnerStreamRow;

/** Streams of partners as a file. */
public final class StreamSheet {

  public static final Sheet<PartnerStreamRow> SHEET =
      Sheet.of(
          "partner-streams",
          Column.words("name", PartnerStreamRow::name),
          Column.words("organisation", PartnerStreamRow::organisationName),
          Column.words("consumer", PartnerStreamRow::consumerName),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("communities", PartnerStreamRow::communities),
          Column.of("per-second", row -> (long) row.limits().perSecond()),
          Column.of("token-until", PartnerStreamRow::tokenUntil),
          Column.of("taken", PartnerStreamRow::taken),
          Column.of("refused", PartnerStreamRow::refused),
          Column.of("last", PartnerStreamRow::lastAt),
          Column.of("opened", PartnerStreamRow::openedAt));

  private StreamSheet() {}
}
