package org.linli.feeds.control;

/**
 * One value as it was sent.
 *
 * @param number the value, where it is one
 * @param other what stood there instead of a number; null for a number
 */
record SentValue(String metric, double number, String other) {

  static SentValue number(String metric, double number) {
    return new SentValue(metric, number, null);
  }

  static SentValue other(String metric, String other) {
    return new SentValue(metric, 0, other);
  }

  boolean isNumber() {
    return other == null;
  }
}
