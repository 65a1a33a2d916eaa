package org.linli.abuse.entity;

/** What a stop stops. */
public enum Target {
  /** The token, key or certificate with which it was done, and no other of the account. */
  CREDENTIAL,
  /** The account's programs: its tokens and its signed requests. */
  TOKENS,
  /** The whole account, also for its person. */
  ACCOUNT,
  /** The grant under which it was done. */
  GRANT
}
