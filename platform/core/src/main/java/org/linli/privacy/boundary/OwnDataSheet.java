package org.linli.privacy.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.privacy.entity.OwnDatum;

/** The copy of the own data as a file. */
public final class OwnDataSheet {

  public static final Sheet<OwnDatum> SHEET =
      Sheet.of(
          "own-data",
          Column.said("rule", (row, locale) -> Words.of(locale, "privacy.rule.", row.rule())),
          Column.said("field", (row, locale) -> Words.of(locale, "privacy.field.", row.field())),
          Column.words("value", OwnDatum::value),
          Column.of("at", OwnDatum::at));

  private OwnDataSheet() {}
}
