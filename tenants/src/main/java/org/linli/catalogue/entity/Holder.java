package org.linli.catalogue.entity;

/** Whose registration an asset is. */
public enum Holder {
  /** The platform's own, as packs. */
  PLATFORM,
  CITY,
  COMMUNITY,
  OPERATOR
}
