package org.linli.devices.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who keeps the time of a device's readings. */
public enum DeviceClock {
  /** The device has a clock, and says when it measured. */
  @JsonProperty("own")
  OWN,
  /** It has none: the platform takes the time of arrival. */
  @JsonProperty("none")
  NONE
}
