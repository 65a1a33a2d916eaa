package org.linli.evidence.boundary;

import java.util.Locale;
import org.linli.evidence.entity.Finding;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;

/** Evidence as a file. */
public final class EvidenceSheet {

  public static final Sheet<Finding> SHEET =
      Sheet.of(
          "evidence",
          Column.said(
              "standard",
              (row, locale) ->
                  Messages.text(locale, "evidence.standard." + row.control().standard())),
          Column.of("clause", row -> row.control().clause()),
          Column.said("control", (row, locale) -> row.control().title().in(locale)),
          Column.said("result", EvidenceSheet::result),
          Column.said("found", EvidenceSheet::found),
          Column.of("at", Finding::at),
          Column.words("by", Finding::by));

  private EvidenceSheet() {}

  /** The result in words. */
  public static String result(Finding row, Locale locale) {
    return Messages.text(
        locale, "evidence.result." + (row.found() == null ? "NONE" : row.found().result()));
  }

  /** What was seen, in words. */
  public static String found(Finding row, Locale locale) {
    return row.found() == null
        ? ""
        : Messages.text(
            locale, "evidence.found." + row.control().check(), row.found().figures().toArray());
  }
}
