package org.linli.matters.entity;

/** What is done with a matter beside its steps. */
public enum Deed {
  OPENED,
  TAKEN,
  GIVEN_BACK,
  PASSED_ON,
  URGED,
  SUSPENDED,
  RESUMED,
  CANCELLED,
  MESSAGE,
  APPRAISED
}
