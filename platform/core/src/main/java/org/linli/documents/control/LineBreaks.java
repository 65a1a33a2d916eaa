package org.linli.documents.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks Chinese text into lines: between any two signs, but not inside a number or a word of
 * letters, and never before a sign that closes (避头尾).
 */
final class LineBreaks {

  private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕”’…,.;:?!)]}%";
  private static final String NOT_LAST = "（《〈「『【〔“‘([{";

  private final ToDoubleFunction<String> measure;

  /**
   * @param measure how wide a text is, in the same unit as the width of a line
   */
  LineBreaks(ToDoubleFunction<String> measure) {
    this.measure = measure;
  }

  /**
   * @param indent how much less the first line of each paragraph takes
   * @return at least one line
   */
  List<String> lines(String text, double width, double indent) {
    var lines = new ArrayList<String>();
    for (var paragraph : text.split("\n", -1)) {
      paragraph(lines, paragraph, width, indent);
    }
    return lines;
  }

  private void paragraph(List<String> lines, String text, double width, double indent) {
    var line = new StringBuilder();
    var room = width - indent;
    for (var piece : pieces(text, width)) {
      var wide = measure.applyAsDouble(line + piece) > room;
      // A closing sign hangs over the edge rather than begin a line.
      if (wide && !line.isEmpty() && NOT_FIRST.indexOf(piece.charAt(0)) < 0) {
        var carried = carried(line);
        lines.add(line.toString());
        line.setLength(0);
        line.append(carried);
        room = width;
      }
      line.append(piece);
    }
    lines.add(line.toString());
  }

  /** An opening sign at the end of a line goes on with the next one. */
  private static String carried(StringBuilder line) {
    var last = line.length() - 1;
    if (last > 0 && NOT_LAST.indexOf(line.charAt(last)) >= 0) {
      var sign = line.substring(last);
      line.setLength(last);
      return sign;
    }
    return "";
  }

  private List<String> pieces(String text, double width) {
    var pieces = new ArrayList<String>();
    var word = new StringBuilder();
    text.codePoints()
        .forEach(
            sign -> {
              if (sign < 128 && Character.isLetterOrDigit(sign)) {
                word.appendCodePoint(sign);
                if (measure.applyAsDouble(word.toString()) < width) {
                  return;
                }
                // Longer than a line: broken wherever the line ends.
                word.setLength(word.length() - 1);
                pieces.add(word.toString());
                word.setLength(0);
                word.appendCodePoint(sign);
                return;
              }
              flush(pieces, word);
              pieces.add(Character.toString(sign));
            });
    flush(pieces, word);
    return pieces;
  }

  private static void flush(List<String> pieces, StringBuilder word) {
    if (!word.isEmpty()) {
      pieces.add(word.toString());
      word.setLength(0);
    }
  }
}
