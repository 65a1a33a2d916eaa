package org.linli.feeds.control;

/** Writes the few forms of JSON that rows of readings hold; metrics have plain names. */
final class Json {

  /** Above this a double no longer tells whole numbers apart. */
  private static final double WHOLE = 1e15;

  /** Below this the nearest number of two decimals is another one for each. */
  private static final double SHORT = 1e7;

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
    var cents = Math.rint(value * 100);
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      text.append((long) value);
    } else if (Math.abs(value) < SHORT && cents / 100 == value) {
      decimals(value < 0, Math.abs((long) cents));
    } else {
      text.append(Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE));
    }
  }

  /** What nearly every device says has two decimals: no search for the shortest form is needed. */
  private void decimals(boolean negative, long cents) {
    text.append(negative ? "-" : "").append(cents / 100).append('.').append(cents / 10 % 10);
    if (cents % 10 != 0) {
      text.append(cents % 10);
    }
  }

  /** The whole of it; nothing can be added any more. */
  String closed() {
    return text.append('}').toString();
  }
}
