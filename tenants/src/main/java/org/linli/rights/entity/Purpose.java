package org.linli.rights.entity;

/** What for. Data may be used for the purpose it was asked for, and for no other (002 §5.5). */
public enum Purpose {
  GOVERNANCE,
  PUBLIC_SERVICE,
  SUPERVISION,
  EMERGENCY,
  OPERATION_MAINTENANCE,
  COMMERCIAL,
  RESEARCH,
  /** The asker's own data: a resident's home, a party's contract. */
  OWN
}
