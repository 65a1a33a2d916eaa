package org.linli.rest.http;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What a browser must not do with our answers. There is no CORS header: other sites' scripts get
 * nothing.
 */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static void add(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }
}
