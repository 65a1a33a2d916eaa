package org.linli.matters.entity;

/** To whom a step that missed its time is passed on, the nearest first. */
public enum EscalationTier {
  STREET,
  DISTRICT,
  CITY
}
