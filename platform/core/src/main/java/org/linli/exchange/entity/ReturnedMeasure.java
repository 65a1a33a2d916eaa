package org.linli.exchange.entity;

/** What upper levels compute about a community and give back to it. */
public enum ReturnedMeasure {
  /** Devices heard, in percent of all. */
  DEVICES_HEARD,
  /** Alarms so far for a hundred devices. */
  ALARMS,
  /** The same of one device model. */
  ALARMS_OF_MODEL,
  /** Alarms raised in the last thirty days, for a hundred devices. */
  ALARMS_MONTH,
  /** Open cases past their time, in percent of the open ones: how long people wait. */
  CASES_OVERDUE,
  /** Cases closed, in percent of all. */
  CASES_CLOSED;

  /** Whether the community with the highest value comes first. */
  public boolean isBetterHigh() {
    return this == DEVICES_HEARD || this == CASES_CLOSED;
  }
}
