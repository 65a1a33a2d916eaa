package org.linli.video.boundary;

import org.linli.access.boundary.Refusal;

/** The channel is a device of the ledger already. */
public final class ChannelTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  public ChannelTaken(String gbId) {
    super("channel-taken", 409, gbId);
  }
}
