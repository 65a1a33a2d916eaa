package org.linli.exchange.boundary;

import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.packs.Text;

/** Figures of quality, and the rows that were held back, as files. */
public final class QualitySheets {

  public static final Sheet<QualityDay> DAYS =
      Sheet.of(
          "quality-days",
          Column.of("day", row -> row.day().toString()),
          Column.said("asset", (row, locale) -> named(locale, row.asset(), row.name())),
          Column.of("checked", QualityDay::checked),
          Column.of("withheld", QualityDay::withheld),
          Column.of("completeness", QualityDay::completeness),
          Column.of("validity", QualityDay::validity),
          Column.of("uniqueness", QualityDay::uniqueness),
          Column.of("timeliness", QualityDay::timeliness),
          Column.words("supplier", QualityDay::supplier));

  public static final Sheet<QualityFaultRow> FAULTS =
      Sheet.of(
          "quality-faults",
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.asset())),
          Column.words("community", QualityFaultRow::community),
          Column.of("row", QualityFaultRow::row),
          Column.said("field", (row, locale) -> told(locale, row.field(), row.title())),
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

  public static final Sheet<QuarantineRow> QUARANTINE =
      Sheet.of(
          "quarantine",
          Column.of("at", QuarantineRow::at),
          Column.said("asset", (row, locale) -> named(locale, row.asset().toString(), row.name())),
          Column.words("supplier", QuarantineRow::supplier),
          Column.words("community", QuarantineRow::community),
          Column.words("delivery", QuarantineRow::delivery),
          Column.of("line", QuarantineRow::line),
          Column.said("faults", QualitySheets::faults),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("decided", QuarantineRow::decidedAt),
          Column.words("by", QuarantineRow::decidedBy),
          Column.words("note", QuarantineRow::note));

  public static final Sheet<IntakeRow> INTAKES =
      Sheet.of(
          "deliveries",
          Column.of("at", row -> row.receipt().at()),
          Column.said("asset", (row, locale) -> named(locale, row.receipt().asset(), row.name())),
          Column.words("supplier", IntakeRow::supplier),
          Column.words("community", IntakeRow::community),
          Column.words("delivery", row -> row.receipt().delivery()),
          Column.said("mode", (row, locale) -> Words.of(locale, row.receipt().mode())),
          Column.of("rows", row -> row.receipt().rows()),
          Column.of("taken", row -> row.receipt().taken()),
          Column.of("older", row -> row.receipt().older()),
          Column.of("refused", row -> row.receipt().refused()),
          Column.of("removed", row -> row.receipt().removed()),
          Column.of("digest", row -> row.receipt().digest()));

  public static final Sheet<ReconciliationRow> RECONCILIATIONS =
      Sheet.of(
          "reconciliations",
          Column.of("at", ReconciliationRow::at),
          Column.said("asset", (row, locale) -> named(locale, row.asset().toString(), row.name())),
          Column.words("supplier", ReconciliationRow::supplier),
          Column.words("community", ReconciliationRow::community),
          Column.of("stated", ReconciliationRow::statedRows),
          Column.of("ours", ReconciliationRow::ourRows),
          Column.of("missing", ReconciliationRow::missing),
          Column.of("extra", ReconciliationRow::extra),
          Column.of("different", ReconciliationRow::different),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("settled", ReconciliationRow::settledAt));

  private QualitySheets() {}

  private static String named(Locale locale, String asset, Text name) {
    return name == null ? Words.of(locale, "Asset.", asset) : name.in(locale);
  }

  private static String told(Locale locale, String field, Text title) {
    return title == null ? field : title.in(locale);
  }

  private static String faults(QuarantineRow row, Locale locale) {
    return row.faults().stream()
        .map(
            fault ->
                (told(locale, fault.field(), row.titles().get(fault.field()))
                        + " "
                        + Words.of(locale, fault.rule()))
                    .strip())
        .collect(Collectors.joining("; "));
  }
}
