package org.linli.identity.entity;

/** The three administrators who watch each other 三员分立 (GB/T 22239 level 3). */
public enum Power {
  /** Accounts, the assignment of roles, configuration. */
  SYSTEM,
  /** What roles hold, grades of data, addresses, keys. */
  SECURITY,
  /** Reads the logs, and changes nothing. */
  AUDIT
}
