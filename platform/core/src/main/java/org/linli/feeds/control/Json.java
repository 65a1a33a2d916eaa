package org.linli.feeds.control;

/** Writes the few forms of JSON that rows of readings hold; metrics have plain names. */
final class Json {

  /** Above this a double no longer tells whole numbers apart. */
  private static final double WHOLE = 1e15;

  private final StringBuilder text = new StringBuilder(64).append('{');

  /** Adds {@code "metric": value}. */
  Json value(String metric, double value) {
    name(metric);
    number(value);
    return this;
  }

  /** Adds {@code "metric": [first, …]}. */
  Json values(String metric, double... values) {
    name(metric);
    text.append('[');
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      number(values[i]);
    }
    text.append(']');
    return this;
  }

  private void name(String metric) {
    if (text.length() > 1) {
      text.append(',');
    }
    text.append('"').append(metric).append("\":");
  }

  /** JSON knows no infinity, which a sum of values without limits may reach. */
  private void number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      text.append((long) value);
    } else {
      text.append(Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE));
    }
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
