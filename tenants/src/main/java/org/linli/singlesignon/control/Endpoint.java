package org.linli.singlesignon.control;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;

/**
 * Where a provider may be: behind TLS, or on this very machine for trying. A provider elsewhere
 * cannot send us to this machine.
 */
public final class Endpoint {

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
  private static final int LONGEST = 400;

  private Endpoint() {}

  /**
   * @throws Invalid when it cannot be an issuer
   */
  public static String issuer(String text) {
    var issuer = text == null ? "" : text.strip();
    if (issuer.isEmpty()) {
      throw new Invalid("issuer", "required");
    }
    if (issuer.length() > LONGEST
        || read(issuer)
            .filter(Endpoint::isSafe)
            .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
            .isEmpty()) {
      throw new Invalid("issuer", "issuer-form");
    }
    return issuer;
  }

  /** Whether an issuer of ours may send us, or a browser, to that address. */
  static boolean isNamedBy(String issuer, URI endpoint) {
    return endpoint != null
        && isSafe(endpoint)
        && (!isLoopback(endpoint) || isLoopback(URI.create(issuer)));
  }

  private static Optional<URI> read(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isSafe(URI uri) {
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isLoopback(uri));
  }

  private static boolean isLoopback(URI uri) {
    return uri.getHost() != null && LOOPBACK.matcher(uri.getHost()).matches();
  }
}
