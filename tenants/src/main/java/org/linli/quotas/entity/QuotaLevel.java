package org.linli.quotas.entity;

/** How far a community is with a quota. */
public enum QuotaLevel {
  /** Within. */
  GOOD,
  /** Beyond the soft limit: it is told, and nothing else happens. */
  SOFT,
  /** Beyond the hard limit: no more at once than in the long run, and no more of what stands. */
  HARD
}
