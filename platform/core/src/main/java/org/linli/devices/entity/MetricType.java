package org.linli.devices.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of value a metric has. */
public enum MetricType {
  @JsonProperty("number")
  NUMBER,
  /** Never falls; a fall is a replaced device. */
  @JsonProperty("counter")
  COUNTER,
  /** One of the listed whole numbers. */
  @JsonProperty("state")
  STATE,
  /** 0 or 1. */
  @JsonProperty("flag")
  FLAG
}
