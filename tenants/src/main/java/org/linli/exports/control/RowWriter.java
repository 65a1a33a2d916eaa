package org.linli.exports.control;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.FileForm;
import org.linli.exports.entity.Sheet;
import org.linli.tenancy.entity.CityTime;

/**
 * Writes a list row by row; the mark goes into a text of every row, and into the last line, in
 * whatever form.
 */
public abstract class RowWriter<T> implements AutoCloseable {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CityTime.ZONE);

  final Sheet<T> plan;
  final Locale locale;
  private final String mark;
  private long rows;

  RowWriter(Sheet<T> plan, Locale locale, Mark mark) {
    this.plan = plan;
    this.locale = locale;
    this.mark = mark.hidden();
  }

  /** A writer of the form. */
  public static <T> RowWriter<T> of(FileForm form, Sheet<T> plan, Locale locale, Mark mark) {
    return switch (form) {
      case EXCEL -> new SheetWriter<>(plan, locale, mark);
      case CSV -> new CsvWriter<>(plan, locale, mark);
      case JSON -> new JsonWriter<>(plan, locale, mark);
    };
  }

  public final void write(T item) {
    var cells = new ArrayList<Cell>();
    var marked = false;
    for (var column : plan.columns()) {
      var cell = cell(column, column.value().apply(item, locale), marked);
      marked |= cell.marked();
      cells.add(cell);
    }
    row(cells);
    rows++;
  }

  /** Rows written so far. */
  public final long rows() {
    return rows;
  }

  /** The whole file. */
  public abstract byte[] finish(String lastLine);

  abstract void row(List<Cell> cells);

  @Override
  public void close() {
    // most forms keep nothing open
  }

  /**
   * A value on its way into the file.
   *
   * @param value a number or a text, null for none
   * @param hidden what follows the text without being seen
   */
  record Cell(Object value, String hidden) {

    boolean marked() {
      return !hidden.isEmpty();
    }

    /** With what nobody sees. */
    String text() {
      return value + hidden;
    }
  }

  private Cell cell(Column<T> column, Object value, boolean marked) {
    return switch (value) {
      case null -> new Cell(null, "");
      case Number number -> new Cell(number, "");
      case Instant instant -> new Cell(TIME.format(instant), "");
      default -> {
        var text = safe(value.toString());
        yield new Cell(text, !marked && column.words() && !text.isEmpty() ? mark : "");
      }
    };
  }

  /** Of a form that spreadsheets open, texts that they would take for formulas. */
  String safe(String text) {
    return harmless(text);
  }

  /**
   * A cell that begins like a formula would be one for whoever saves it as text and opens it again.
   */
  private static String harmless(String text) {
    return text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
  }

  /** The text as it stood before it was made harmless. */
  public static String written(String text) {
    return text.matches("(?s)'[=+@\\-\\t\\r].*") ? text.substring(1) : text;
  }
}
