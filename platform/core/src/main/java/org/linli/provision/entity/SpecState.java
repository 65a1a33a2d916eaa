package org.linli.provision.entity;

/** How a device stands with a figure that is asked of it. */
public enum SpecState {
  BELOW,
  ABOVE,
  /** Nobody wrote it down. */
  UNKNOWN,
  MET
}
