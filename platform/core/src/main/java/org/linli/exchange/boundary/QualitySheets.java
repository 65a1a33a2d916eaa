package org.linli.exchange.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Figures of quality, and the rows that were held back, as files. */
public final class QualitySheets {

  public static final Sheet<QualityDay> DAYS =
      Sheet.of(
          "quality-days",
          Column.of("day", row -> row.day().toString()),
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.asset())),
          Column.of("checked", QualityDay::checked),
          Column.of("withheld", QualityDay::withheld),
          Column.of("completeness", QualityDay::completeness),
          Column.of("validity", QualityDay::validity),
          Column.of("uniqueness", QualityDay::uniqueness),
          Column.of("timeliness", QualityDay::timeliness));

  public static final Sheet<QualityFaultRow> FAULTS =
      Sheet.of(
          "quality-faults",
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.asset())),
          Column.words("community", QualityFaultRow::community),
          Column.of("row", QualityFaultRow::row),
          Column.of("field", QualityFaultRow::field),
          Column.said("rule", (row, locale) -> Words.of(locale, row.rule())),
          Column.said(
              "responsible",
              (row, locale) -> row.responsible() == null ? null : row.responsible().in(locale)),
          Column.of("first", QualityFaultRow::firstAt),
          Column.of("last", QualityFaultRow::lastAt),
          Column.of("times", QualityFaultRow::times),
          Column.of("settled", QualityFaultRow::settledAt),
          Column.words("by", QualityFaultRow::settledBy),
          Column.words("note", QualityFaultRow::note));

  private QualitySheets() {}
}
