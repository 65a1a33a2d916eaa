package org.linli.abuse.control;

/** The logs that are looked through. */
enum Log {
  DECISIONS,
  DELIVERIES,
  TRANSFERS,
  EXPORTS
}
