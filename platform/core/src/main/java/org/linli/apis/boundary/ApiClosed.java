package org.linli.apis.boundary;

import org.linli.access.boundary.Refusal;

/** The bureau closed the interface, to everybody. */
public final class ApiClosed extends Refusal {

  private static final long serialVersionUID = 1L;

  public ApiClosed(String api) {
    super("api-closed", 403, api);
  }
}
