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
          Column.said("scenario", (row, locale) -> RequestWords.scenario(row.scenario(), locale)),
          Column.said(
              "legal-basis",
              (row, locale) -> RequestWords.basis(row.legalBasis(), row.legalArticle(), locale)),
          Column.said(
              "fields",
              (row, locale) -> RequestWords.fields(row.asset(), row.terms().fields(), locale)),
          Column.said(
              "questioned",
              (row, locale) -> RequestWords.fields(row.asset(), row.questioned(), locale)),
          Column.of("rows-per-day", row -> row.terms().rowsPerDay()),
          Column.of("rows-total", row -> row.terms().rowsTotal()),
          Column.said("path", (row, locale) -> Words.of(locale, row.path())),
          Column.said("path-why", (row, locale) -> RequestWords.pathRule(row.pathRule(), locale)),
          Column.said("route", (row, locale) -> RequestWords.route(row.route(), locale)),
          Column.words("requester", RequestRow::requester),
          Column.words("requester-unit", RequestRow::requesterUnit),
          Column.said("party", (row, locale) -> Words.of(locale, row.requesterParty())),
          Column.of("until", RequestRow::wantedUntil),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.said("answerer", (row, locale) -> Words.of(locale, row.answerer())),
          Column.of("due", RequestRow::dueAt),
          Column.words("decided-by", RequestRow::decidedBy),
          Column.words("decided-unit", RequestRow::decidedUnit),
          Column.of("decided-at", RequestRow::decidedAt),
          Column.words("note", RequestRow::note),
          Column.of("granted-until", RequestRow::grantedUntil),
          Column.said(
              "granted-fields",
              (row, locale) ->
                  row.granted() == null
                      ? null
                      : RequestWords.fields(row.asset(), row.granted().fields(), locale)),
          Column.of(
              "granted-per-day", row -> row.granted() == null ? null : row.granted().rowsPerDay()),
          Column.of("used", row -> row.use().rows()),
          Column.said(
              "ended-by",
              (row, locale) -> row.endedBy() == null ? null : Words.of(locale, row.endedBy())));

  private RequestSheet() {}
}
