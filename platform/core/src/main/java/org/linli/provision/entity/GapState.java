package org.linli.provision.entity;

/** How a device stands to its nearest fellow. */
public enum GapState {
  TOO_FAR,
  TOO_NEAR,
  /** Nobody wrote down where it stands. */
  NO_POSITION,
  /** There is no other one. */
  ALONE,
  FITS
}
