package org.linli.cases.boundary;

import org.linli.cases.entity.CaseRow;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Cases as a file. */
public final class CaseLedgerSheet {

  public static final Sheet<CaseRow> SHEET =
      Sheet.of(
          "cases",
          Column.of("number", CaseRow::number),
          Column.words("title", CaseRow::title),
          Column.said("kind", (row, locale) -> Words.of(locale, "case.kind.", row.kind())),
          Column.said("source", (row, locale) -> Words.of(locale, "case.source.", row.source())),
          Column.said("severity", (row, locale) -> Words.of(locale, "Severity.", row.severity())),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.words("place", CaseRow::placeName),
          Column.words("assignee", CaseRow::assigneeName),
          Column.of("opened", CaseRow::openedAt),
          Column.of("due", CaseRow::dueAt),
          Column.said("overdue", (row, locale) -> Words.yes(locale, row.overdue())),
          Column.of("escalated", CaseRow::escalatedAt),
          Column.of("closed", CaseRow::closedAt));

  private CaseLedgerSheet() {}
}
