package org.linli.catalogue.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.linli.catalogue.boundary.RowFault;

/** The cells of one row by the names of their columns; each complaint names its cell. */
final class Cells {

  private static final int LONGEST = 400;

  private final Row row;
  private final int sheet;
  private final List<String> columns;
  private final List<RowFault> faults;
  private final int before;

  Cells(Row row, int sheet, List<String> columns, List<RowFault> faults) {
    this.row = row;
    this.sheet = sheet;
    this.columns = columns;
    this.faults = faults;
    this.before = faults.size();
  }

  int row() {
    return row.getRowNum();
  }

  boolean faulty() {
    return faults.size() > before;
  }

  void fault(String column, String rule, String found) {
    faults.add(new RowFault(sheet, row(), column, rule, found));
  }

  String text(String column) {
    var text =
        Optional.ofNullable(columns.indexOf(column) < row.getCellCount() ? cell(column) : null)
            .map(Cell::getText)
            .orElse("")
            .strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private Cell cell(String column) {
    return row.getCell(columns.indexOf(column));
  }

  String needed(String column) {
    var text = text(column);
    if (text.isEmpty()) {
      fault(column, "required", "");
    }
    return text;
  }

  /** Parts between commas or semicolons of either script. */
  List<String> parts(String column) {
    return Arrays.stream(text(column).split("[,;\uFF0C\uFF1B\u3001]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  <E extends Enum<E>> E word(String column, Class<E> type) {
    var text = needed(column);
    return text.isEmpty() ? null : word(column, type, text);
  }

  <E extends Enum<E>> List<E> words(String column, Class<E> type) {
    return parts(column).stream()
        .map(part -> word(column, type, part))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private <E extends Enum<E>> E word(String column, Class<E> type, String text) {
    var found = Words.find(type, text);
    if (found.isEmpty()) {
      fault(column, "unknown-word", text);
    }
    return found.orElse(null);
  }

  /** No when nothing stands there. */
  boolean yesOrNo(String column) {
    var text = text(column);
    var found = Words.yesOrNo(text);
    if (!text.isEmpty() && found.isEmpty()) {
      fault(column, "unknown-word", text);
    }
    return found.orElse(false);
  }

  int whole(String column) {
    var text = needed(column);
    try {
      return text.isEmpty() ? 1 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      fault(column, "number", text);
      return 1;
    }
  }
}
