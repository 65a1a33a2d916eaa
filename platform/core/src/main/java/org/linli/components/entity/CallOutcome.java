package org.linli.components.entity;

/** What became of a call. */
public enum CallOutcome {
  ANSWERED,
  /** By the platform, before anything was sent. */
  REFUSED,
  /** The component did not answer, or with a fault. */
  FAILED
}
