package org.linli.exports.control;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;

/** A list as one sheet of a workbook. */
public final class SheetWriter<T> extends RowWriter<T> {

  private static final int WIDEST = 48;
  private static final int NARROWEST = 10;

  private final BookWriter book;
  private final Worksheet sheet;
  private final int[] widths;
  private int row;

  SheetWriter(Sheet<T> plan, Locale locale, Mark mark) {
    this(new BookWriter(), plan, locale, mark);
  }

  /** One of several in a book. */
  SheetWriter(BookWriter book, Sheet<T> plan, Locale locale, Mark mark) {
    super(plan, locale, mark);
    this.book = book;
    this.widths = new int[plan.columns().size()];
    this.sheet = book.sheet(Messages.text(locale, plan.name() + ".sheet"));
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

  @Override
  public byte[] finish(String lastLine) {
    end(lastLine);
    return book.finish();
  }

  /** The last line, after an empty one, so that it is no part of the table. */
  public void end(String lastLine) {
    row++;
    sheet.value(row, 0, lastLine);
    sheet.style(row, 0).italic().fontColor("5B6B6B").set();
    for (int at = 0; at < widths.length; at++) {
      sheet.width(at, Math.clamp(widths[at] + 2, NARROWEST, WIDEST));
    }
  }

  @Override
  public void close() {
    book.close();
  }

  private void put(int at, String text) {
    sheet.value(row, at, text);
    // A Chinese character is as wide as two digits.
    widths[at] =
        Math.max(widths[at], (int) text.chars().mapToLong(letter -> letter > 0x2E80 ? 2 : 1).sum());
  }
}
