package org.linli.apis.entity;

/** Whose application it is. */
public enum ApplicationKind {
  DEPARTMENT,
  OPERATOR,
  COMMUNITY,
  /** Who builds on the platform for others. */
  DEVELOPER
}
