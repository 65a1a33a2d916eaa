package org.linli.exchange.entity;

/** Whose system it is; its rights are those of the party that it acts for. */
public enum ConsumerKind {
  /** A department of the government: what the matrices give to departments. */
  DEPARTMENT,
  /** An operator under contract. */
  OPERATOR,
  /**
   * Who builds on the platform: has what some contract grants to its organisation, else nothing.
   */
  DEVELOPER;

  /** The role of its account in {@code packs/roles.yaml}. */
  public String role() {
    return this == DEPARTMENT ? "DEPARTMENT_SYSTEM" : "ENTERPRISE_SYSTEM";
  }
}
