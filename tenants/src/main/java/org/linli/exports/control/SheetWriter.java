package org.linli.exports.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;

/** A list as one sheet of a workbook. */
final class SheetWriter<T> extends RowWriter<T> {

  private static final int WIDEST = 48;
  private static final int NARROWEST = 10;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Workbook book = new Workbook(out, "Linli", "1.0");
  private final Worksheet sheet;
  private final int[] widths;
  private int row;

  SheetWriter(Sheet<T> plan, Locale locale, Mark mark) {
    super(plan, locale, mark);
    this.widths = new int[plan.columns().size()];
    this.sheet = book.newWorksheet(Messages.text(locale, plan.name() + ".sheet"));
    for (int at = 0; at < widths.length; at++) {
      put(at, plan.heading(plan.columns().get(at), locale));
      sheet.style(0, at).bold().fillColor("E3EFEE").set();
    }
    sheet.freezePane(0, 1);
    row = 1;
  }

  @Override
  void row(List<Cell> cells) {
    for (int at = 0; at < widths.length; at++) {
      switch (cells.get(at).value()) {
        case null -> {}
        case Number number -> sheet.value(row, at, number);
        default -> {
          put(at, cells.get(at).value().toString());
          sheet.value(row, at, cells.get(at).text());
        }
      }
    }
    row++;
  }

  /** The last line, after an empty one, so that it is no part of the table. */
  @Override
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

  private void put(int at, String text) {
    sheet.value(row, at, text);
    // A Chinese character is as wide as two digits.
    widths[at] =
        Math.max(widths[at], (int) text.chars().mapToLong(letter -> letter > 0x2E80 ? 2 : 1).sum());
  }
}
