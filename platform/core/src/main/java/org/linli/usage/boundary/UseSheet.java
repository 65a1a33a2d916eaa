package org.linli.usage.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.usage.entity.UseRow;

/** Use as a file. */
public final class UseSheet {

  public static final Sheet<UseRow> SHEET =
      Sheet.of(
          "use",
          Column.of("code", row -> row.code().value()),
          Column.words("name", UseRow::name),
          Column.of("communities", UseRow::communities),
          Column.of("users", UseRow::users),
          Column.of("devices", UseRow::devices),
          Column.of("cases", UseRow::cases),
          Column.of("messages", UseRow::messages),
          Column.of("calls", UseRow::calls),
          Column.of("exports", UseRow::exports),
          Column.of("jobs", UseRow::jobs),
          Column.of("stored", UseRow::storedBytes),
          Column.of("units", UseRow::units),
          Column.of("soft", UseRow::soft),
          Column.of("hard", UseRow::hard));

  private UseSheet() {}
}
