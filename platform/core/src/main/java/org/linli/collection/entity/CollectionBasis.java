package org.linli.collection.entity;

/** On which ground something was gathered. */
public enum CollectionBasis {
  /** Everybody whom it tells about agreed (000 §7.2 a 4). */
  CONSENT,
  /** The contract of the enterprise that runs the community names it (000 §7.2 a 1). */
  CONTRACT,
  /** The law, or the safety of the community. */
  DUTY
}
