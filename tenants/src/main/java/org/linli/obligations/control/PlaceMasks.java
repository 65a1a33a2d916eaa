package org.linli.obligations.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.linli.obligations.entity.Lexicon;

/** Where somebody is: addresses and positions. */
final class PlaceMasks {

  private static final Pattern DIVISIONS =
      Pattern.compile(Lexicon.DELIVERED.whole(Lexicon.DELIVERED.divisions()));

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  /** Of a degree: 1.1 km from north to south, 0.95 km from west to east in Chengdu. */
  private static final BigDecimal CELL = new BigDecimal("0.01");

  private static final BigDecimal MIDDLE = new BigDecimal("0.005");

  private PlaceMasks() {}

  static String address(String address) {
    var divisions = DIVISIONS.matcher(address);
    var kept = divisions.find() ? divisions.end() : 0;
    return kept == address.length() && kept > 0
        ? address
        : address.substring(0, kept) + Signs.none(address.substring(kept));
  }

  /**
   * The middle of the cell that the coordinate lies in; whoever lies in one cell is at one place.
   */
  static double position(double degrees) {
    return position(BigDecimal.valueOf(degrees)).doubleValue();
  }

  private static BigDecimal position(BigDecimal degrees) {
    return degrees.divide(CELL, 0, RoundingMode.FLOOR).multiply(CELL).add(MIDDLE);
  }

  /** Every coordinate in the text. */
  static String position(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(found -> position(new BigDecimal(found.group())).toPlainString());
  }
}
