package org.linli.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A workbook as somebody filled it: a head, and rows of cells of which any may be null. */
public final class FilledSheet {

  private FilledSheet() {}

  public static byte[] of(List<List<String>> rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("filled");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          if (rows.get(row).get(column) != null) {
            sheet.value(row + 1, column, rows.get(row).get(column));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
