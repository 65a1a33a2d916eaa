package org.linli.feeds.boundary;

import org.linli.access.boundary.Refusal;

/** The broker did not take the message: nothing was accepted, the device sends it again. */
public final class BrokerAway extends Refusal {

  private static final long serialVersionUID = 1L;

  public BrokerAway() {
    super("broker-away", 503);
  }
}
