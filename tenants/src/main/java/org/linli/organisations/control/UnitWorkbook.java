package org.linli.organisations.control;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.exports.boundary.FilledBook;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.entity.UnitType;

/** Organisations in a workbook: the template, and what stands in a filled one. */
public final class UnitWorkbook {

  /** The first of them are those of the exported list, which so can come back changed. */
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "name",
          "type",
          "code",
          "parent",
          "credit-code",
          "leader",
          "phone",
          "address",
          "position",
          "valid-from",
          "valid-until",
          "extra");

  private static final int MOST_ROWS = 500;
  private static final FilledBook BOOK = new FilledBook("organisations", COLUMNS, MOST_ROWS);

  private UnitWorkbook() {}

  /** An empty sheet with the columns that are understood, and a second one with the kinds. */
  public static byte[] template(List<UnitType> types, Locale locale) {
    return BOOK.template(
        locale,
        new FilledBook.Hints(
            "types",
            List.of("type", "type-name"),
            types.stream().map(type -> List.of(type.id(), type.name().in(locale))).toList()));
  }

  public static List<FilledRow> read(byte[] file, List<CellFault> faults) {
    return BOOK.read(file, faults);
  }

  /**
   * @throws Invalid naming column and rule
   */
  public static UnitDraft draft(FilledRow row, UUID parent) {
    return new UnitDraft(
        row.orNull("code"),
        parent,
        type(row.of("type")),
        row.of("number"),
        row.of("name"),
        row.orNull("credit-code"),
        row.orNull("leader"),
        row.orNull("phone"),
        row.orNull("address"),
        position(row.of("position")),
        UnitDraft.extra(row.of("extra")),
        day(row, "valid-from"),
        day(row, "valid-until"),
        null);
  }

  /** Kinds stand by their key or by their name in either language. */
  private static String type(String written) {
    return UnitTypes.DELIVERED.all().stream()
        .filter(
            type ->
                type.id().equals(written)
                    || type.name().zh().equals(written)
                    || type.name().en().equalsIgnoreCase(written))
        .map(UnitType::id)
        .findFirst()
        .orElseThrow(() -> new Invalid("type", "unknown-type"));
  }

  private static Integer position(String written) {
    try {
      return written.isEmpty() ? null : Integer.valueOf(written);
    } catch (NumberFormatException e) {
      throw new Invalid("position", "position-form");
    }
  }

  private static LocalDate day(FilledRow row, String column) {
    try {
      return row.day(column);
    } catch (DateTimeParseException e) {
      throw new Invalid(column, "day-form");
    }
  }
}
