package org.linli.exports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.exports.control.ImprintTable;
import org.linli.exports.control.Mark;
import org.linli.exports.control.RowWriter;
import org.linli.exports.entity.FileForm;
import org.linli.exports.entity.Sheet;
import org.linli.keys.boundary.KeyRing;

/**
 * Marks for files that a room makes itself, in parts and while nobody waits: the same marks, and
 * found in the same book, as those of every list. A mark is told by its 16 digits.
 */
@ApplicationScoped
public class Marking {

  private final ImprintTable imprints;

  @Inject
  public Marking(KeyRing keys) {
    this.imprints = new ImprintTable(keys);
  }

  /** For the container's proxy alone. */
  protected Marking() {
    this.imprints = null;
  }

  /** A new one, which nobody has received yet. */
  public static String fresh() {
    return Mark.fresh().digits();
  }

  /** As a person reads it out on the telephone. */
  public static String shown(String mark) {
    return of(mark).shown();
  }

  /** What nobody sees at the end of a text. */
  public static String hidden(String mark) {
    return of(mark).hidden();
  }

  /** Who received what carries the mark; with the file, or not at all. */
  public void imprint(
      Handle handle, String mark, Instant at, Caller recipient, String what, long rows) {
    imprints.insert(handle, of(mark), at, recipient, what, rows);
  }

  /** Rows as a workbook that carries the mark in each of them and in its last line. */
  public static <T> byte[] workbook(
      String mark, Sheet<T> sheet, List<T> rows, Caller recipient, Instant at) {
    var locale = recipient.locale();
    try (var writer = RowWriter.of(FileForm.EXCEL, sheet, locale, of(mark))) {
      rows.forEach(writer::write);
      return writer.finish(Exports.lastLine(recipient, at, of(mark), rows.size(), rows.size()));
    }
  }

  private static Mark of(String digits) {
    return new Mark(Long.parseUnsignedLong(digits, 16));
  }
}
