package org.linli.matters.entity;

/** How near a matter of the past happened to another one of its kind. */
public enum Nearness {
  /** At the same place. */
  PLACE,
  /** Within five hundred metres. */
  NEAR,
  /** Elsewhere in the community. */
  KIND
}
