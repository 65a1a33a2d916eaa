package org.linli.audit.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** The audit log as a file. */
public final class AuditSheet {

  public static final Sheet<AuditRow> SHEET =
      Sheet.of(
          "audit",
          Column.of("at", AuditRow::at),
          Column.of("who", AuditRow::username),
          Column.said("action", (row, locale) -> Words.of(locale, "audit.", row.action())),
          Column.words("target", AuditRow::target),
          Column.of("community", AuditRow::tenant),
          Column.of("address", AuditRow::address));

  private AuditSheet() {}
}
