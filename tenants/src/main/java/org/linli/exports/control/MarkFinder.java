package org.linli.exports.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Looks for marks in what somebody found: an Excel file, or any text. */
public final class MarkFinder {

  private MarkFinder() {}

  public static Set<Mark> in(byte[] content) {
    return isZip(content)
        ? inWorkbook(content)
        : Mark.in(new String(content, StandardCharsets.UTF_8));
  }

  private static boolean isZip(byte[] content) {
    return content.length > 3 && content[0] == 'P' && content[1] == 'K';
  }

  private static Set<Mark> inWorkbook(byte[] content) {
    var found = new LinkedHashSet<Mark>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      for (var sheet : book.getSheets().toList()) {
        try (var rows = sheet.openStream()) {
          rows.forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell != null && cell.getText() != null) {
                          found.addAll(Mark.in(cell.getText()));
                        }
                      }));
        }
      }
      return found;
    } catch (IOException | RuntimeException e) {
      // Damaged, or some other archive: nothing can be found in it.
      return found;
    }
  }
}
