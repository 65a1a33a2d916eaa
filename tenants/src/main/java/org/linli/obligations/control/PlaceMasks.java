package org.linli.obligations.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Where somebody is: addresses and positions. */
final class PlaceMasks {

  private static final String HAN = "[\\p{IsHan}]";

  /**
   * Province, city, district or county, in their order. 小区, 社区 and 园区 are places to find somebody
   * at, and so is whatever stands before 超市.
   */
  private static final Pattern DIVISIONS =
      Pattern.compile(
          "^(?:HAN{2,6}?(?:省|自治区|特别行政区))?"
              .concat("(?:HAN{2,6}?(?:自治州|NO_MARKET市|盟|地区))?")
              .concat("(?:HAN{1,4}?NO_COMPOUND区|HAN{1,7}?(?:(?<!乡)县|(?<![国红彩])旗|NO_MARKET市))?")
              .replace("HAN", HAN)
              .replace("NO_MARKET", "(?<![超夜菜集门城]|(?<![成昌])都)")
              .replace("NO_COMPOUND", "(?<![小社园校厂库景城片辖战灾一二三四五六七八九十东西南北])"));

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
