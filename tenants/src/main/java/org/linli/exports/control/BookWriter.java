package org.linli.exports.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.exports.entity.Sheet;

/** A workbook being written, sheet by sheet. */
public final class BookWriter implements AutoCloseable {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Workbook book = new Workbook(out, "Linli", "1.0");

  /** The next list of it, under the same mark. */
  public <T> SheetWriter<T> sheet(Sheet<T> plan, Locale locale, Mark mark) {
    return new SheetWriter<>(this, plan, locale, mark);
  }

  Worksheet sheet(String title) {
    return book.newWorksheet(title);
  }

  public byte[] finish() {
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
}
