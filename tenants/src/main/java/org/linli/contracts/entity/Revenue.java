package org.linli.contracts.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A way of earning and who gets which part of it. */
public record Revenue(Mechanism mechanism, List<Share> shares) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A member's part, in per cent. */
  public record Share(int member, BigDecimal percent) {}

  public Revenue {
    shares = shares == null ? List.of() : List.copyOf(shares);
  }

  public BigDecimal total() {
    return shares.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * What each member gets of an amount in yuan; the cents that division leaves over go to the
   * first, so that nothing is lost.
   */
  public Map<Integer, BigDecimal> split(BigDecimal amount) {
    var parts = new LinkedHashMap<Integer, BigDecimal>();
    var left = amount.setScale(2, RoundingMode.HALF_EVEN);
    for (var share : shares) {
      var part = amount.multiply(share.percent()).divide(HUNDRED, 2, RoundingMode.DOWN);
      parts.put(share.member(), part);
      left = left.subtract(part);
    }
    if (!shares.isEmpty()) {
      parts.merge(shares.getFirst().member(), left, BigDecimal::add);
    }
    return parts;
  }
}
