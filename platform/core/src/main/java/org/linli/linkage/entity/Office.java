package org.linli.linkage.entity;

/** Whose office it is to be told. */
public enum Office {
  /** Who stands for the grid of the place; the grid leaders where nobody does. */
  GRID_WORKER,
  GRID_LEADER,
  /** The property company. */
  PROPERTY_MANAGER,
  /** The community's clerks on duty. */
  CLERK
}
