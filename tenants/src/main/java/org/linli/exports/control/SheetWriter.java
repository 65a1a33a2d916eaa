package org.linli.exports.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;

/** Writes one sheet row by row; the mark goes into a text of every row, and into the last line. */
public final class SheetWriter<T> implements AutoCloseable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
  private static final int WIDEST = 48;
  private static final int NARROWEST = 10;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Workbook book = new Workbook(out, "Linli", "1.0");
  private final Sheet<T> plan;
  private final Locale locale;
  private final String mark;
  private final Worksheet sheet;
  private final int[] widths;
  private int row;

  public SheetWriter(Sheet<T> plan, Locale locale, Mark mark) {
    this.plan = plan;
    this.locale = locale;
    this.mark = mark.hidden();
    this.widths = new int[plan.columns().size()];
    this.sheet = book.newWorksheet(Messages.text(locale, plan.name() + ".sheet"));
    for (int at = 0; at < widths.length; at++) {
      put(at, Messages.text(locale, plan.name() + ".column." + plan.columns().get(at).key()));
      sheet.style(0, at).bold().fillColor("E3EFEE").set();
    }
    sheet.freezePane(0, 1);
    row = 1;
  }

  public void write(T item) {
    var marked = false;
    for (int at = 0; at < widths.length; at++) {
      var column = plan.columns().get(at);
      marked |= cell(at, column, column.value().apply(item, locale), !marked);
    }
    row++;
  }

  /** Rows written so far; for asking before the last line. */
  public long rows() {
    return row - 1L;
  }

  /** The last line, after an empty one, so that it is no part of the table. */
  public byte[] finish(String lastLine) {
    row++;
    sheet.value(row, 0, lastLine);
    sheet.style(row, 0).italic().fontColor("5B6B6B").set();
    for (int at = 0; at < widths.length; at++) {
      sheet.width(at, Math.clamp(widths[at] + 2, NARROWEST, WIDEST));
    }
    close();
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean cell(int at, Column<T> column, Object value, boolean mayCarry) {
    switch (value) {
      case null -> {
        return false;
      }
      case Number number -> sheet.value(row, at, number);
      case Instant instant -> put(at, TIME.format(instant));
      default -> {
        var text = harmless(value.toString());
        var carries = mayCarry && column.words() && !text.isEmpty();
        put(at, text);
        if (carries) {
          sheet.value(row, at, text + mark);
        }
        return carries;
      }
    }
    return false;
  }

  private void put(int at, String text) {
    sheet.value(row, at, text);
    // A Chinese character is as wide as two digits.
    widths[at] =
        Math.max(widths[at], (int) text.chars().mapToLong(letter -> letter > 0x2E80 ? 2 : 1).sum());
  }

  /**
   * A cell that begins like a formula would be one for whoever saves it as text and opens it again.
   */
  private static String harmless(String text) {
    return text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
  }
}
