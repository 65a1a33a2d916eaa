package org.linli.processes.entity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** What joins two terms of a condition. */
public enum Operator {
  OR,
  AND,
  EQUAL,
  UNEQUAL,
  LESS,
  AT_MOST,
  MORE,
  AT_LEAST,
  IN,
  PLUS,
  MINUS,
  TIMES,
  DIVIDED;

  /** Figures keep 34 digits, so that no computation grows without end. */
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  /** Further than any term of an office, and days that dates can count. */
  private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(1_000_000);

  Object of(Object left, Object right) {
    return switch (this) {
      case EQUAL -> same(left, right);
      case UNEQUAL -> !same(left, right);
      case IN -> right instanceof List<?> list && list.stream().anyMatch(one -> same(left, one));
      case LESS, AT_MOST, MORE, AT_LEAST -> left != null && right != null && ordered(left, right);
      default -> left == null || right == null ? null : computed(left, right);
    };
  }

  private static boolean same(Object left, Object right) {
    return left instanceof BigDecimal one && right instanceof BigDecimal other
        ? one.compareTo(other) == 0
        : Objects.equals(left, right);
  }

  private boolean ordered(Object left, Object right) {
    int order =
        switch (left) {
          case BigDecimal number -> number.compareTo((BigDecimal) right);
          case LocalDate date -> date.compareTo((LocalDate) right);
          default -> left.toString().compareTo(right.toString());
        };
    return switch (this) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      default -> order >= 0;
    };
  }

  private Object computed(Object left, Object right) {
    if (left instanceof LocalDate date) {
      return right instanceof LocalDate other
          ? BigDecimal.valueOf(ChronoUnit.DAYS.between(other, date))
          : moved(date, (BigDecimal) right);
    }
    if (left instanceof String text) {
      return text + right;
    }
    var one = (BigDecimal) left;
    var other = (BigDecimal) right;
    return switch (this) {
      case PLUS -> one.add(other, PRECISION);
      case MINUS -> one.subtract(other, PRECISION);
      case TIMES -> one.multiply(other, PRECISION);
      default -> other.signum() == 0 ? null : one.divide(other, PRECISION);
    };
  }

  private LocalDate moved(LocalDate date, BigDecimal days) {
    if (days.abs().compareTo(MOST_DAYS) > 0) {
      return null;
    }
    return this == PLUS ? date.plusDays(days.longValue()) : date.minusDays(days.longValue());
  }
}
