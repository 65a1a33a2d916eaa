package org.linli.devices.entity;

/** Why a value is hardly true. */
public enum DoubtReason {
  /** Outside what the model says that such a device can measure. */
  OUT_OF_RANGE,
  /** Further from the value before than the model says that it can move. */
  JUMP,
  /** The same for longer than the model says that it rests. */
  STUCK
}
