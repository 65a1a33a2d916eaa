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
    var signs = text.codePoints().toArray();
    for (int at = 0; at < signs.length; at++) {
      if (!holds(signs, at)) {
        flush(pieces, word);
        pieces.add(Character.toString(signs[at]));
        continue;
      }
      word.appendCodePoint(signs[at]);
      if (measure.applyAsDouble(word.toString()) >= width && word.length() > 1) {
        // Longer than a line: broken wherever the line ends.
        word.setLength(word.length() - 1);
        flush(pieces, word);
        word.appendCodePoint(signs[at]);
      }
    }
    flush(pieces, word);
    return pieces;
  }

  /** Whether the sign is part of a word or a number: 1,234.50 is one number. */
  private static boolean holds(int[] signs, int at) {
    if (isWord(signs[at])) {
      return true;
    }
    return (signs[at] == '.' || signs[at] == ',')
        && at > 0
        && at + 1 < signs.length
        && isDigit(signs[at - 1])
        && isDigit(signs[at + 1]);
  }

  private static boolean isWord(int sign) {
    return sign < 128 && Character.isLetterOrDigit(sign);
  }

  private static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }

  private static void flush(List<String> pieces, StringBuilder word) {
    if (!word.isEmpty()) {
      pieces.add(word.toString());
      word.setLength(0);
    }
  }
}
