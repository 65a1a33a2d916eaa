package org.linli.looks.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.looks.entity.Look;

/** Looks as a file. */
public final class LookSheet {

  public static final Sheet<Look> SHEET =
      Sheet.of(
          "looks",
          Column.of("at", Look::at),
          Column.said("party", (look, locale) -> Words.of(locale, look.party())),
          Column.of("organisation", Look::organisation),
          Column.said("action", (look, locale) -> Words.of(locale, look.action())),
          Column.said("asset", (look, locale) -> Words.of(locale, "Asset.", look.asset().id())),
          Column.said(
              "subject", (look, locale) -> Words.of(locale, "looks.subject.", look.subject())),
          Column.said("purpose", (look, locale) -> Words.of(locale, look.purpose())),
          Column.said(
              "outcome",
              (look, locale) -> Words.of(locale, "looks.outcome.", look.outcome().name())),
          Column.of("items", Look::items),
          Column.said("why", (look, locale) -> look.why() == null ? null : look.why().in(locale)),
          Column.of("basis", Look::basis),
          Column.said("examined", (look, locale) -> Words.of(locale, look.examined())));

  private LookSheet() {}
}
