package org.linli.apis.entity;

/** What becomes of calls of an interface. */
public enum ApiState {
  /** Listed for everybody who builds applications. */
  OPEN,
  /** Not listed and newly granted to nobody; who holds a grant goes on. */
  HIDDEN,
  /** Refused to all callers. */
  CLOSED
}
