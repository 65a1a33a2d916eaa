package org.linli.consents.entity;

/** What has become of a consent. */
public enum ConsentState {
  STANDING,
  /** Taken back; nothing rests on it any more. */
  WITHDRAWN,
  /** A later consent to the same matter took its place. */
  REPLACED,
  EXPIRED
}
