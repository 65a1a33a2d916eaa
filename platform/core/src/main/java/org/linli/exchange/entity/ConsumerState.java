package org.linli.exchange.entity;

/** Registered and working, or shut at once; past its term a consumer is shut by the clock. */
public enum ConsumerState {
  ACTIVE,
  SUSPENDED
}
