package org.linli.duties.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Assessment and effect as files. */
public final class DutySheets {

  public static final Sheet<AssessmentRow> ASSESSMENT =
      Sheet.of(
          "duty-assessment",
          Column.of("month", AssessmentRow::month),
          Column.said("area", (row, locale) -> Words.of(locale, row.duty().area())),
          Column.said("party", (row, locale) -> Words.of(locale, row.duty().party())),
          Column.words("name", AssessmentRow::name),
          Column.of("unit", AssessmentRow::unit),
          Column.words("organisation", AssessmentRow::organisation),
          Column.said("duty", (row, locale) -> row.duty().duty().in(locale)),
          Column.said("measure", (row, locale) -> Words.of(locale, row.duty().measure())),
          Column.of("cases", AssessmentRow::cases),
          Column.of("done", AssessmentRow::done),
          Column.of("percent", AssessmentRow::percent),
          Column.of("target", row -> row.duty().target()),
          Column.said("verdict", (row, locale) -> Words.of(locale, row.verdict())));

  public static final Sheet<PathUse> USES =
      Sheet.of(
          "supply-effects",
          Column.of("month", PathUse::month),
          Column.words("name", PathUse::name),
          Column.of("key", PathUse::key),
          Column.said("path", (row, locale) -> Words.of(locale, row.path())),
          Column.of("applications", PathUse::applications),
          Column.of("granted", PathUse::granted),
          Column.of("refused", PathUse::refused),
          Column.of("used", PathUse::used),
          Column.of("reads", PathUse::reads),
          Column.of("rows", PathUse::rows),
          Column.of("hours", PathUse::hours));

  private DutySheets() {}
}
