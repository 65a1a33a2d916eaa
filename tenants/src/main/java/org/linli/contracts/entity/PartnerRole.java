package org.linli.contracts.entity;

/** What a party does in a contract; one may do several things (000 §10.1.2.3 b 2). */
public enum PartnerRole {
  /** Holds the property right and grants. */
  PRINCIPAL,
  BUILDER,
  TECHNOLOGY,
  OPERATOR,
  INVESTOR,
  SUPERVISOR
}
