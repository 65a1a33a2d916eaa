package org.linli.devices.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a condition compares the measured value with its own. */
public enum Comparison {
  @JsonProperty(">=")
  AT_LEAST,
  @JsonProperty(">")
  ABOVE,
  @JsonProperty("<=")
  AT_MOST,
  @JsonProperty("<")
  BELOW,
  @JsonProperty("==")
  EQUAL,
  @JsonProperty("!=")
  OTHER;

  public boolean holds(double measured, double value) {
    return switch (this) {
      case AT_LEAST -> measured >= value;
      case ABOVE -> measured > value;
      case AT_MOST -> measured <= value;
      case BELOW -> measured < value;
      case EQUAL -> measured == value;
      case OTHER -> measured != value;
    };
  }

  /** Above or below, not equal or other. */
  public boolean isOrder() {
    return this != EQUAL && this != OTHER;
  }
}
