package org.linli.local.sizing;

/** Between what was measured and what has to be expected where things are worse. */
public record Span(double low, double high) {

  public Span {
    if (low > high) {
      throw new IllegalArgumentException(low + " > " + high);
    }
  }

  /** So much of each. */
  Span times(double factor) {
    return new Span(low * factor, high * factor);
  }

  /** How much is needed of what does between so much each: the quick one needs less. */
  static Span needed(double amount, Span each) {
    return new Span(amount / each.high(), amount / each.low());
  }

  Span plus(Span other) {
    return new Span(low + other.low, high + other.high);
  }

  Span atLeast(double least) {
    return new Span(Math.max(low, least), Math.max(high, least));
  }

  /** Whole ones. */
  Span up() {
    return new Span(Math.ceil(low), Math.ceil(high));
  }
}
