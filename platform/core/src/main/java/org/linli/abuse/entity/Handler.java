package org.linli.abuse.entity;

/** Who looks at a finding: whose data it is, by the community's mode. */
public enum Handler {
  BUREAU,
  OPERATOR,
  /** Either of them decides, either of them releases. */
  BOTH;

  public boolean isBureau() {
    return this != OPERATOR;
  }

  public boolean isOperator() {
    return this != BUREAU;
  }
}
