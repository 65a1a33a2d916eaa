package org.linli.rights.boundary;

import java.util.stream.Collectors;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Who may do what with the data of a community, as a file. */
public final class WhoSheet {

  public static final Sheet<WhoRow> SHEET =
      Sheet.of(
          "who-may",
          Column.said("party", (row, locale) -> Words.of(locale, row.party())),
          Column.of("organisation", WhoRow::organisation),
          Column.said("asset", (row, locale) -> Words.of(locale, "Asset.", row.asset().id())),
          Column.of("field", WhoRow::field),
          Column.said("action", (row, locale) -> Words.of(locale, row.action())),
          Column.said(
              "purpose",
              (row, locale) ->
                  row.purposes().stream()
                      .map(purpose -> Words.of(locale, purpose))
                      .collect(Collectors.joining(" / "))),
          Column.said("outcome", (row, locale) -> Words.of(locale, row.outcome())),
          Column.said("flagged", (row, locale) -> Words.yes(locale, row.flagged())),
          Column.of("clause", row -> row.basis().clause()),
          Column.of("basis", row -> row.basis().line()),
          Column.said("why", (row, locale) -> row.basis().why().in(locale)),
          Column.of("until", WhoRow::until));

  private WhoSheet() {}
}
