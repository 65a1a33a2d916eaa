package org.linli.abuse.entity;

/** What a stop stops. */
public enum Target {
  /** The account's programs: its tokens and its signed requests. */
  TOKENS,
  /** The whole account, also for its person. */
  ACCOUNT,
  /** The grant under which it was done. */
  GRANT
}
