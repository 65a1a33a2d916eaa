package org.linli.rest.http;

import org.linli.access.boundary.Refusal;

/** What the protocol itself refuses: no such address, method or media type, or a fault of ours. */
final class HttpRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private HttpRefusal(String code, int status, Object... arguments) {
    super(code, status, arguments);
  }

  static HttpRefusal of(int status) {
    return switch (status) {
      case 401 -> new HttpRefusal("not-signed-in", status);
      case 404 -> new HttpRefusal("no-such-address", status);
      case 405 -> new HttpRefusal("method-not-allowed", status);
      case 406 -> new HttpRefusal("not-acceptable", status);
      case 413 -> new HttpRefusal("too-large", status, BodyLimit.LARGEST);
      case 415 -> new HttpRefusal("unsupported-media-type", status);
      default -> status < 500 ? new HttpRefusal("malformed", status, "") : fault("");
    };
  }

  /** Ours; the incident's number leads to the log. */
  static HttpRefusal fault(String incident) {
    return new HttpRefusal("internal", 500, incident);
  }
}
