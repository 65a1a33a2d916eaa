package org.linli.consents.entity;

/** Who speaks for a person: the person, or for a child the guardian 监护人. */
public enum Guardianship {
  SELF,
  FATHER,
  MOTHER,
  GRANDPARENT,
  SIBLING,
  /** By a court or a residents' committee. */
  APPOINTED
}
