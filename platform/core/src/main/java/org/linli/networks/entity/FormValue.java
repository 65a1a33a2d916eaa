package org.linli.networks.entity;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Where a maker's message holds one value, and what it takes to make it ours.
 *
 * @param pointer a JSON pointer; null where the message is bytes
 * @param at first byte, from 0; null where the message is JSON
 * @param bytes how many of them, 1 to 7
 * @param little whether the lowest byte comes first
 * @param bit which bit of the number alone; null for the whole number
 * @param factor multiplies the number, before the offset is added; null for 1
 * @param words what words mean, where the message says a word
 */
public record FormValue(
    String pointer,
    Integer at,
    Integer bytes,
    Boolean signed,
    Boolean little,
    Integer bit,
    BigDecimal factor,
    BigDecimal offset,
    Map<String, BigDecimal> words) {

  private static final int MOST_BYTES = 7;

  public FormValue {
    signed = Boolean.TRUE.equals(signed);
    little = Boolean.TRUE.equals(little);
    factor = factor == null ? BigDecimal.ONE : factor;
    offset = offset == null ? BigDecimal.ZERO : offset;
    words = words == null ? Map.of() : Map.copyOf(words);
    if (pointer == null == (at == null)) {
      throw new IllegalArgumentException("a value has a pointer, or stands at a byte");
    }
    if (at != null && (at < 0 || bytes == null || bytes < 1 || bytes > MOST_BYTES)) {
      throw new IllegalArgumentException("bytes is 1 to 7");
    }
  }

  /** A number of the message as the model means it. */
  public BigDecimal meant(BigDecimal number) {
    return number.multiply(factor).add(offset);
  }
}
