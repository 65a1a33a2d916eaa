package org.linli.contracts.entity;

/** What a text does. */
public enum TextKind {
  CONTRACT,
  /** Takes the place of the text before it, from its instant on 补充协议. */
  SUPPLEMENT,
  /** Ends the contract at its instant, by agreement of all 终止协议. */
  TERMINATION
}
