package org.linli.exchange.entity;

/** Whether a subscription is served from one of its communities. */
public enum StreamState {
  ACTIVE,
  /** The right was refused at the last batch; after a restart it is asked for again. */
  ENDED
}
