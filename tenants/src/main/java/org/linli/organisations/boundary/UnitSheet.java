package org.linli.organisations.boundary;

import java.time.LocalDate;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.organisations.control.UnitTable;

/** Organisations as a file, in the columns that an import reads again. */
public final class UnitSheet {

  public static final Sheet<UnitRow> SHEET =
      Sheet.of(
          "organisations",
          Column.of("number", UnitRow::number),
          Column.words("name", UnitRow::name),
          Column.said("type", (row, locale) -> row.typeName().in(locale)),
          Column.of("code", row -> row.code().value()),
          Column.of("parent", row -> row.parentNumber().orElse(null)),
          Column.of("credit-code", row -> row.creditCode().orElse(null)),
          Column.of("leader", row -> row.leader().orElse(null)),
          Column.of("phone", row -> row.phone().orElse(null)),
          Column.of("address", row -> row.address().orElse(null)),
          Column.of("position", UnitRow::position),
          Column.of("valid-from", row -> row.validFrom().toString()),
          Column.of("valid-until", row -> row.validUntil().map(LocalDate::toString).orElse(null)),
          Column.of("extra", row -> UnitTable.shown(row.extra())),
          Column.of("organisation", row -> row.organisation().orElse(null)),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("members", UnitRow::members));

  private UnitSheet() {}
}
