package org.linli.rights.entity;

/** What ended a grant before or at its term. */
public enum EndedBy {
  TERM,
  VOLUME,
  CONTRACT,
  GIVEN_BACK,
  REVIEW
}
