package org.linli.tenancy.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Communities as a file. */
public final class TenantSheet {

  public static final Sheet<TenantRow> SHEET =
      Sheet.of(
          "tenants",
          Column.of("code", row -> row.code().value()),
          Column.words("name", TenantRow::name),
          Column.said("mode", (row, locale) -> Words.of(locale, row.mode())),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("since", TenantRow::stateSince),
          Column.words("reason", TenantRow::reason));

  private TenantSheet() {}
}
