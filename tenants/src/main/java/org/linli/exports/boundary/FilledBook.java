package org.linli.exports.boundary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.linli.exports.control.Mark;
import org.linli.exports.control.RowWriter;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.messages.Messages;

/**
 * Workbooks that come back filled: the empty one, and the rows of the first sheet of a filled one.
 *
 * @param name what it lists; texts are {@code <name>.sheet} and {@code <name>.column.<column>}
 * @param mostRows more than these are refused as a whole
 */
public record FilledBook(String name, List<String> columns, int mostRows) {

  /** No cell of a spreadsheet holds more. */
  private static final int LONGEST = 32_767;

  private static final int WIDTH = 28;

  /** A second sheet that tells what may be written into the first. */
  public record Hints(String sheet, List<String> columns, List<List<String>> rows) {}

  /** Writes into an open workbook. */
  public interface Filling {
    void fill(Workbook book) throws IOException;
  }

  /** An empty sheet with the columns that are understood, and those of hints. */
  public byte[] template(Locale locale, Hints... lists) {
    return book(
        book -> {
          sheet(book, "sheet", columns, locale);
          for (var hints : lists) {
            var known = sheet(book, "sheet." + hints.sheet(), hints.columns(), locale);
            for (int row = 0; row < hints.rows().size(); row++) {
              for (int at = 0; at < hints.columns().size(); at++) {
                known.value(row + 1, at, hints.rows().get(row).get(at));
              }
            }
          }
        });
  }

  /** A sheet with its head. */
  public Worksheet sheet(Workbook book, String key, List<String> heads, Locale locale) {
    var sheet = book.newWorksheet(Messages.text(locale, name + "." + key));
    for (int at = 0; at < heads.size(); at++) {
      sheet.value(0, at, Messages.text(locale, name + ".column." + heads.get(at)));
      sheet.style(0, at).bold().set();
      sheet.width(at, WIDTH);
    }
    return sheet;
  }

  public byte[] book(Filling filling) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Linli", "1.0")) {
      filling.fill(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The filled rows; what cannot be read at all is a fault of the first one. */
  public List<FilledRow> read(byte[] file, List<CellFault> faults) {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var rows =
          book.getFirstSheet().read().stream()
              .skip(1)
              .map(this::row)
              .filter(FilledRow::isFilled)
              .filter(row -> !isLastLine(row))
              .toList();
      if (rows.size() > mostRows) {
        faults.add(new CellFault(mostRows + 1, columns.getFirst(), "too-many", ""));
        return List.of();
      }
      return rows;
    } catch (IOException | RuntimeException e) {
      faults.add(new CellFault(1, columns.getFirst(), "unreadable", ""));
      return List.of();
    }
  }

  /** A list that was exported, and comes back changed, still says who took it. */
  private boolean isLastLine(FilledRow row) {
    return columns.stream().skip(1).allMatch(column -> row.of(column).isEmpty())
        && !Mark.in(row.of(columns.getFirst())).isEmpty();
  }

  private FilledRow row(Row row) {
    var cells = new HashMap<String, String>();
    for (int at = 0; at < columns.size(); at++) {
      var cell = at < row.getCellCount() ? row.getCell(at) : null;
      var text = cell == null ? "" : Mark.without(RowWriter.written(cell.getText())).strip();
      cells.put(columns.get(at), text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
    return new FilledRow(row.getRowNum(), cells);
  }
}
