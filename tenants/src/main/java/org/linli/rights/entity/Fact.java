package org.linli.rights.entity;

/**
 * What only the asking capability can know about a piece of data. An unstated fact makes the answer
 * stricter, never wider.
 */
public enum Fact {
  /** The person's explicit consent for this use is recorded (000 §7.2 a 4). */
  CONSENT,
  /** The data's level is above the level of the zone it would go to (000 §10.2.2 d 2). */
  LEVEL_ABOVE_ZONE,
  /** The community lies outside the division that the asker is responsible for. */
  OUTSIDE_JURISDICTION
}
