package org.linli.matters.entity;

/** Whether a kind is about a place. */
public enum PlaceNeed {
  NONE,
  OPTIONAL,
  REQUIRED
}
