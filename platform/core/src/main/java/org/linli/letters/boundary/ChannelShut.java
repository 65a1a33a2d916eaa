package org.linli.letters.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.letters.entity.Channel;

/** The city has no gateway for that channel. */
public final class ChannelShut extends Refusal {

  private static final long serialVersionUID = 1L;

  public ChannelShut(Channel channel) {
    super("letters-channel-shut", 422, "letter-channel-" + channel);
  }
}
