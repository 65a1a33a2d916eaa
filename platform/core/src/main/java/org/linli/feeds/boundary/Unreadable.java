package org.linli.feeds.boundary;

import org.linli.access.boundary.Refusal;

/** The body is not JSON, or not of the form of readings. */
public final class Unreadable extends Refusal {

  private static final long serialVersionUID = 1L;

  public Unreadable(String why) {
    super("unreadable-reading", 400, why);
  }
}
