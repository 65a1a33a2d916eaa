package org.linli.apis.entity;

/** The life of an application. */
public enum ApplicationState {
  DRAFT,
  APPLIED,
  ADMITTED,
  /** Stopped for a reason, until somebody lets it go on. */
  SUSPENDED,
  /** Given up for good; its keys are revoked. */
  WITHDRAWN
}
