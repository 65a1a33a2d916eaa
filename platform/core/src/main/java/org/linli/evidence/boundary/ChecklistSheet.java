package org.linli.evidence.boundary;

import java.util.Locale;
import org.linli.evidence.entity.ChecklistItem;
import org.linli.evidence.entity.ChecklistState;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;

/** The checklist as a file. */
public final class ChecklistSheet {

  public static final Sheet<ChecklistItem> SHEET =
      Sheet.of(
          "asvs",
          Column.of("id", ChecklistItem::id),
          Column.of("level", ChecklistItem::level),
          Column.said("title", (row, locale) -> row.title().in(locale)),
          Column.said("state", (row, locale) -> state(row.state(), locale)),
          Column.said("basis", ChecklistSheet::basis));

  private ChecklistSheet() {}

  /** A state in words. */
  public static String state(ChecklistState state, Locale locale) {
    return Messages.text(locale, "asvs.state." + state);
  }

  /** What proves it, or why it is not met. */
  public static String basis(ChecklistItem row, Locale locale) {
    return row.reason() == null ? String.join(", ", row.proof()) : row.reason().in(locale);
  }
}
