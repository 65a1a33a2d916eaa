package org.linli.assurance.entity;

/** Who keeps entries of a kind. */
public enum Keeper {
  /** The bureau and its security officer 市级主管部门. */
  CITY,
  /** A community, by its own clerks 社区. */
  COMMUNITY,
  /** An enterprise, about itself 运营企业. */
  OPERATOR
}
