package org.linli.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.exchange.boundary.SignedRequest;

/**
 * Requests of systems that carry a message signature (RFC 9421) and not a token: to the exchange,
 * and calls of components, which systems reuse as people's programs do (000 §8.2 g).
 */
final class SignedRequests {

  private static final String PATHS = "/v1/exchange/";
  private static final Pattern CALLS = Pattern.compile("/v1/components/[^/]+/calls");
  private static final String INPUT = "Signature-Input";

  private SignedRequests() {}

  static boolean contain(HttpServletRequest request, String path) {
    return request.getHeader(INPUT) != null && (isExchange(path) || CALLS.matcher(path).matches());
  }

  /** The exchange counts its consumers itself. */
  static boolean isExchange(String path) {
    return path.startsWith(PATHS);
  }

  static SignedRequest of(SignedBody request) {
    return new SignedRequest(
        request.getMethod(),
        authority(request),
        request.getRequestURI(),
        request.getQueryString(),
        request.content(),
        request.getHeader("Content-Digest"),
        request.getHeader(INPUT),
        request.getHeader("Signature"),
        request.getRemoteAddr(),
        Language.of(request));
  }

  /** As the sender named us, without the port that goes without saying. */
  private static String authority(HttpServletRequest request) {
    var host = request.getHeader("Host");
    var name = host == null ? "" : host.strip().toLowerCase(Locale.ROOT);
    var usual = request.isSecure() ? ":443" : ":80";
    return name.endsWith(usual) ? name.substring(0, name.length() - usual.length()) : name;
  }
}
