package org.linli.provision.entity;

/** How a need stands. */
public enum NeedState {
  /** Devices are missing. */
  SHORT,
  /** The community did not write down how much there is to be covered. */
  UNKNOWN,
  /** As many as are asked for, or more. */
  MET
}
