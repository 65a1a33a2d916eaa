package org.linli.catalogue.entity;

/** What happens in the life of an asset. */
public enum Step {
  REGISTERED,
  REVISED,
  PROPOSED,
  CONFIRMED,
  RAISED,
  LOWERING_ASKED,
  LOWERED,
  LOWERING_REFUSED,
  SHOWN,
  HIDDEN,
  WITHDRAWN,
  /** Somebody read it, or tried to; from the log of data use. */
  USED
}
