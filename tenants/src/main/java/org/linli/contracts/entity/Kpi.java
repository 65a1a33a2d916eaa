package org.linli.contracts.entity;

import java.math.BigDecimal;

/**
 * A target that the operation is measured by.
 *
 * @param goal the goal of the operation mode that it serves
 * @param atLeast whether more is better than the target, or less
 */
public record Kpi(
    String name, String goal, BigDecimal target, String unit, boolean atLeast, Period period) {

  /** How often it is looked at. */
  public enum Period {
    MONTH,
    QUARTER,
    YEAR
  }
}
