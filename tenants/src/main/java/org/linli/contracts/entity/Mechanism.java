package org.linli.contracts.entity;

/** How a project earns: the six ways of 002 §4.3, and what parties pay each other. */
public enum Mechanism {
  /** Recycling, and data output or analysis. */
  ADDED_VALUE,
  ADVERTISING,
  /** Viability gap subsidy 可行性缺口补助. */
  GAP_SUBSIDY,
  USER_FEES,
  VENUE_RENT,
  CHANNEL,
  /** What government pays for what it bought. */
  PURCHASE,
  /** Licence fee or dividend of an entrusted operator 委托授权费. */
  LICENCE_FEE
}
