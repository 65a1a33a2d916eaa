package org.linli.streams.boundary;

import org.linli.access.boundary.Refusal;

/** This server was given no key for tokens of the broker. */
public final class StreamsNotSetUp extends Refusal {

  private static final long serialVersionUID = 1L;

  public StreamsNotSetUp() {
    super("streams-not-set-up", 503);
  }
}
