package org.linli.documents.control;

import java.io.IOException;
import java.util.List;

/** A table on a paper: its head stands again on each sheet, a row too high for one goes on. */
final class PdfTable {

  private static final float SIZE = 12;
  private static final float LINE = 18;
  private static final float PAD = 4;

  private final PdfSheets sheets;
  private final List<List<String>> rows;
  private final float column;

  PdfTable(PdfSheets sheets, List<List<String>> rows) {
    this.sheets = sheets;
    this.rows = rows;
    this.column = PdfSheets.WIDTH / rows.getFirst().size();
  }

  void draw() throws IOException {
    var head = wrapped(rows.getFirst());
    sheets.ensure(2 * height(highest(head)));
    row(head, true, null);
    for (var row : rows.subList(1, rows.size())) {
      row(wrapped(row), false, head);
    }
    sheets.down(PAD * 2);
  }

  private List<List<String>> wrapped(List<String> cells) {
    var breaks = new LineBreaks(text -> sheets.width(text, SIZE));
    return cells.stream().map(cell -> breaks.lines(cell, column - 2 * PAD - SIZE, 0)).toList();
  }

  private static int highest(List<List<String>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(1);
  }

  private static float height(int lines) {
    return lines * LINE + 2 * PAD;
  }

  /**
   * @param head repeated on a new sheet; null while the head itself is drawn
   */
  private void row(List<List<String>> cells, boolean bold, List<List<String>> head)
      throws IOException {
    int done = 0;
    int all = highest(cells);
    while (done < all) {
      var room = (int) ((sheets.y() - PdfSheets.BOTTOM - 2 * PAD) / LINE);
      if (room < 1) {
        sheets.next();
        if (head != null) {
          row(head, true, null);
        }
        continue;
      }
      var now = Math.min(room, all - done);
      segment(cells, done, now, bold);
      done += now;
    }
  }

  private void segment(List<List<String>> cells, int from, int count, boolean bold)
      throws IOException {
    var top = sheets.y();
    for (int at = 0; at < cells.size(); at++) {
      var x = PdfSheets.LEFT + at * column;
      var content = sheets.content();
      content.setLineWidth(0.5f);
      content.addRect(x, top - height(count), column, height(count));
      content.stroke();
      var lines = cells.get(at);
      for (int line = from; line < Math.min(from + count, lines.size()); line++) {
        var base = top - PAD - (line - from + 1) * LINE + (LINE - SIZE) / 2 + 2;
        sheets.at(lines.get(line), x + PAD, base, SIZE, bold);
      }
    }
    sheets.down(height(count));
  }
}
