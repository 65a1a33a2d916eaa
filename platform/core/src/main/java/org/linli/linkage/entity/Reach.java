package org.linli.linkage.entity;

import org.linli.places.entity.PlaceKind;

/** How far from the alarm a step reaches. */
public enum Reach {
  /** The alarming device itself. */
  DEVICE(null),
  ROOM(PlaceKind.ROOM),
  UNIT(PlaceKind.UNIT),
  BUILDING(PlaceKind.BUILDING),
  /** The compound, and the public points of the grid: gates stand there. */
  COMPOUND(PlaceKind.COMPOUND),
  /** So many metres around. */
  METRES(null),
  /** The nearest few. */
  NEAREST(null),
  COMMUNITY(null);

  private final PlaceKind kind;

  Reach(PlaceKind kind) {
    this.kind = kind;
  }

  /** The kind of place that bounds it; null where none does. */
  public PlaceKind kind() {
    return kind;
  }
}
