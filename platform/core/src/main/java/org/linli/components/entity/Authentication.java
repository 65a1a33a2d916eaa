package org.linli.components.entity;

/** How the platform proves itself to a component; the secret is kept encrypted. */
public enum Authentication {
  NONE,
  /** {@code Authorization: Bearer …}. */
  BEARER,
  /** A header that the owner names. */
  HEADER
}
