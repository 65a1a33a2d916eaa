package org.linli.rights.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Applications for data as a file. */
public final class RequestSheet {

  public static final Sheet<RequestRow> SHEET =
      Sheet.of(
          "requests",
          Column.of("created", RequestRow::createdAt),
          Column.words("community", RequestRow::community),
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.asset().id())),
          Column.said("action", (row, locale) -> Words.of(locale, row.action())),
          Column.said("purpose", (row, locale) -> Words.of(locale, row.purpose())),
          Column.words("reason", RequestRow::reason),
          Column.words("requester", RequestRow::requester),
          Column.said("party", (row, locale) -> Words.of(locale, row.requesterParty())),
          Column.of("until", RequestRow::wantedUntil),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.words("decided-by", RequestRow::decidedBy),
          Column.of("decided-at", RequestRow::decidedAt),
          Column.words("note", RequestRow::note),
          Column.of("granted-until", RequestRow::grantedUntil));

  private RequestSheet() {}
}
