package org.linli.contracts.entity;

/** Where a contract stands; from SIGNED on by the clock alone. */
public enum ContractState {
  DRAFT,
  /** Its text is fixed and waits for signatures. */
  NEGOTIATED,
  /** Signed by all; its first moment is still to come. */
  SIGNED,
  IN_FORCE,
  ENDED,
  WITHDRAWN
}
