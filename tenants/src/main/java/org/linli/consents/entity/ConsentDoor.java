package org.linli.consents.entity;

/** Where a consent was given. */
public enum ConsentDoor {
  /** By the person, on a screen of the own. */
  SCREEN,
  /** On paper, at the community's counter. */
  COUNTER
}
