package org.linli.devices.entity;

/** How bad it is when a rule holds, from the worst. */
public enum Severity {
  /** Life in danger. */
  CRITICAL,
  /** Act today. */
  MAJOR,
  /** Act this week. */
  MINOR,
  /** Know about it. */
  WARNING
}
