package org.linli.devices.entity;

/** A comparison of one metric's value, for example {@code smoke >= 12}. */
public record Condition(String metric, Comparison op, double value) {

  public Condition {
    if (metric == null || op == null) {
      throw new IllegalArgumentException("a condition needs metric, op and value");
    }
  }

  public boolean holds(double measured) {
    return op.holds(measured, value);
  }
}
