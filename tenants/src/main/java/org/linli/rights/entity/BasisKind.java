package org.linli.rights.entity;

/** What kind of ground an application rests on. */
public enum BasisKind {
  LAW,
  REGULATION,
  CONTRACT,
  CONSENT,
  EMERGENCY
}
