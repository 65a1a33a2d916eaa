package org.linli.entrances.entity;

/** Why somebody was turned away. */
public enum RefusalReason {
  /** Name, password or secret is not good; which of them is told to nobody. */
  WRONG_SECRET,
  /** The code of the second factor. */
  WRONG_CODE,
  /** A token or key that is unknown, over or revoked. */
  WRONG_TOKEN,
  /** Too many failures before: it was not even looked at. */
  LOCKED,
  /** A second factor is demanded, and there was none. */
  FACTOR_OWED,
  /** The community is suspended. */
  SUSPENDED,
  /** A finding of abuse stopped it. */
  STOPPED,
  /** The identity provider proved nobody whom the platform knows. */
  NOT_PROVED
}
