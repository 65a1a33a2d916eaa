package org.linli.matters.entity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of a field, and what it takes.
 *
 * @param zh the hint in Chinese; null for none
 * @param en the hint in English; null for the Chinese one
 * @param unit of a number; null for none
 * @param least of a number; null for no limit
 * @param most of a number; null for no limit
 * @param longest characters of a text; null for as many as usual
 */
public record FieldBounds(
    String zh, String en, String unit, BigDecimal least, BigDecimal most, Integer longest) {

  /** All of it in one line, for comparing two versions. */
  public String said() {
    var range = least == null && most == null ? null : plain(least) + " – " + plain(most);
    return Stream.of(range, unit, longest == null ? null : "≤ " + longest, zh)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
