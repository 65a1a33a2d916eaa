package org.linli.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.linli.persistence.Sha256;
import org.linli.repeats.boundary.Sending;
import org.linli.repeats.entity.RequestKey;

/**
 * A request with an {@code Idempotency-Key}: done once, however often it comes. What it asks for is
 * its method, address and body.
 */
final class RepeatedRequest {

  static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

  private RepeatedRequest() {}

  /** What is done with the request, whose body can be read there. */
  interface Served {
    Void with(HttpServletRequest request) throws Exception;
  }

  static Void serve(HttpServletRequest request, Served served) throws Exception {
    var key = request.getHeader(RequestKey.HEADER);
    if (key == null || !CHANGING.contains(request.getMethod())) {
      return served.with(request);
    }
    var body = request instanceof SignedBody read ? read : new SignedBody(request);
    return Sending.under(new RequestKey(key, digest(body)), () -> served.with(body));
  }

  private static String digest(SignedBody request) {
    var digest = Sha256.fresh();
    var line =
        request.getMethod()
            + " "
            + request.getRequestURI()
            + "?"
            + (request.getQueryString() == null ? "" : request.getQueryString())
            + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update(request.content());
    return HexFormat.of().formatHex(digest.digest());
  }
}
