package org.linli.apis.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Interfaces as a file. */
public final class ApiSheet {

  public static final Sheet<ApiRow> SHEET =
      Sheet.of(
          "apis",
          Column.of("id", ApiRow::id),
          Column.words("title", ApiRow::title),
          Column.said("group", (row, locale) -> row.groupName().in(locale)),
          Column.of("verb", ApiRow::verb),
          Column.of("path", ApiRow::path),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("permissions", row -> String.join(" ", row.permissions())),
          Column.said("grantable", (row, locale) -> Words.yes(locale, row.grantable())),
          Column.words("reason", ApiRow::reason),
          Column.words("owner", ApiRow::owner));

  private ApiSheet() {}
}
