package org.linli.rights.entity;

/** What somebody wants to do with data. */
public enum Action {
  VIEW,
  EXPORT,
  SHARE,
  ANALYSE,
  /** Earn with it: sell, or build a paid service on it. */
  COMMERCIALISE
}
