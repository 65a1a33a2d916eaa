package org.linli.abuse.boundary;

import java.util.stream.Collectors;
import org.linli.abuse.entity.Means;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Findings as a file. */
public final class FindingSheet {

  public static final Sheet<FindingRow> SHEET =
      Sheet.of(
          "findings",
          Column.of("found", FindingRow::foundAt),
          Column.said("rule", (row, locale) -> row.ruleName().in(locale)),
          Column.said("gravity", (row, locale) -> Words.of(locale, row.gravity())),
          Column.of("who", FindingRow::username),
          Column.said("party", (row, locale) -> Words.of(locale, row.party())),
          Column.of("organisation", FindingRow::organisation),
          Column.said("subject", (row, locale) -> Words.of(locale, "Asset.", row.subject())),
          Column.of("from", FindingRow::from),
          Column.of("until", FindingRow::until),
          Column.of("measured", FindingRow::measured),
          Column.of("usual", FindingRow::usual),
          Column.of("bound", FindingRow::bound),
          Column.said("measure", (row, locale) -> Words.of(locale, row.measure())),
          Column.said(
              "target",
              (row, locale) -> row.target() == null ? "" : Words.of(locale, row.target())),
          Column.words("means", FindingSheet::means),
          Column.said("brake", (row, locale) -> Words.of(locale, row.brake())),
          Column.of("due", FindingRow::dueAt),
          Column.said("verdict", (row, locale) -> Words.of(locale, row.verdict())),
          Column.words("decider", FindingRow::decider),
          Column.words("note", FindingRow::note),
          Column.words("releaser", FindingRow::releaser));

  private FindingSheet() {}

  private static String means(FindingRow row) {
    return row.means().stream().map(Means::name).collect(Collectors.joining(", "));
  }
}
