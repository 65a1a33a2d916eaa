package org.linli.rest.http;

import org.linli.access.boundary.Refusal;

/** The body is not what the interface describes; the argument says where, never what was sent. */
public final class Malformed extends Refusal {

  private static final long serialVersionUID = 1L;

  public Malformed(String where) {
    super("malformed", 400, where);
  }
}
