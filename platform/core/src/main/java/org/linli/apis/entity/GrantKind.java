package org.linli.apis.entity;

/** What a grant names. */
public enum GrantKind {
  API,
  /** Every grantable interface of the group, also those that come later. */
  GROUP
}
