package org.linli.consents.boundary;

import java.util.stream.Collectors;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Consents of a community as a file. */
public final class ConsentSheet {

  public static final Sheet<ConsentRow> SHEET =
      Sheet.of(
          "consents",
          Column.of("given", ConsentRow::givenAt),
          Column.words("person", ConsentRow::personName),
          Column.words("by", ConsentRow::givenBy),
          Column.said("relation", (row, locale) -> Words.of(locale, row.relation())),
          Column.said(
              "text", (row, locale) -> row.title() == null ? row.text() : row.title().in(locale)),
          Column.of("version", ConsentRow::version),
          Column.of("hash", ConsentRow::hash),
          Column.of("language", ConsentRow::language),
          Column.said("purpose", (row, locale) -> Words.of(locale, row.purpose())),
          Column.said(
              "assets",
              (row, locale) ->
                  row.assets().stream()
                      .map(asset -> Words.of(locale, "Asset.", asset.id()))
                      .collect(Collectors.joining(", "))),
          Column.said(
              "recipients",
              (row, locale) ->
                  row.recipients().stream()
                      .map(
                          recipient ->
                              recipient.name() == null
                                  ? Words.of(locale, recipient.party())
                                  : recipient.name())
                      .collect(Collectors.joining(", "))),
          Column.said("door", (row, locale) -> Words.of(locale, row.door())),
          Column.words("clerk", ConsentRow::clerk),
          Column.of("until", ConsentRow::until),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("withdrawn", ConsentRow::withdrawnAt),
          Column.words("withdrawn-by", ConsentRow::withdrawnBy),
          Column.words("reason", ConsentRow::reason));

  private ConsentSheet() {}
}
