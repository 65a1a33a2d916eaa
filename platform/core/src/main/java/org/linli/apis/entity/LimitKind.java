package org.linli.apis.entity;

/** What a limit holds for. */
public enum LimitKind {
  APPLICATION,
  /** One interface, for all callers together. */
  API,
  /** The people of one community together. */
  TENANT,
  ADDRESS
}
