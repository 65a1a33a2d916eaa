package org.linli.apis.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;

/** Counted calls as a file. */
public final class UsageSheet {

  public static final Sheet<UsageRow> SHEET =
      Sheet.of(
          "api-usage",
          Column.words("application", UsageRow::applicationName),
          Column.of("api", UsageRow::api),
          Column.words("title", UsageRow::title),
          Column.of("calls", UsageRow::calls),
          Column.of("ok", UsageRow::ok),
          Column.of("refused", UsageRow::refused),
          Column.of("limited", UsageRow::limited),
          Column.of("failed", UsageRow::failed),
          Column.of("median", UsageRow::median),
          Column.of("p95", UsageRow::p95),
          Column.of("bytes", UsageRow::bytes),
          Column.of("last", UsageRow::lastHour));

  private UsageSheet() {}
}
