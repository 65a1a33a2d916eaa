package org.linli.exchange.entity;

/** Whether a subscription is served. */
public enum SubscriptionState {
  ACTIVE,
  /** Its endpoint took nothing for days; it waits for somebody to restart it. */
  DEAD,
  /** Given up by its consumer or by the bureau, for good. */
  ENDED
}
