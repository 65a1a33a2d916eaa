package org.linli.apis.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Applications as a file. */
public final class ApplicationSheet {

  public static final Sheet<ApplicationRow> SHEET =
      Sheet.of(
          "applications",
          Column.words("name", ApplicationRow::name),
          Column.said("kind", (row, locale) -> Words.of(locale, row.kind())),
          Column.said("environment", (row, locale) -> Words.of(locale, row.environment())),
          Column.words("organisation", ApplicationRow::organisation),
          Column.words("purpose", ApplicationRow::purpose),
          Column.words("contact", ApplicationRow::contact),
          Column.of("phone", ApplicationRow::contactPhone),
          Column.of("addresses", row -> String.join(" ", row.addresses())),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("since", ApplicationRow::stateSince),
          Column.words("reason", ApplicationRow::stateReason),
          Column.of("made", ApplicationRow::madeAt));

  private ApplicationSheet() {}
}
