package org.linli.look.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * What a browser may do with our screens: show them in no frame of others, load nothing from
 * elsewhere, run no script but our own ({@link PagePolicy}), keep nothing, and send what changes
 * something from our own pages alone.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BrowserDoor implements Filter {

  /** Methods that change nothing. */
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** Which browsers say of what another site's page sends; what is no browser says nothing. */
  private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) plain;
    var response = (HttpServletResponse) answer;
    var nonce = PagePolicy.nonce();
    request.setAttribute(PagePolicy.NONCE, nonce);
    response.setHeader(
        "Content-Security-Policy",
        PagePolicy.header(nonce, request.getContextPath() + ViolationDoor.ADDRESS));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    // Scripts and pictures, which tell of nobody, are allowed longer by whoever serves them.
    response.setHeader("Cache-Control", "no-store");
    if (comesFromElsewhere(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }

  /** A line that stays open is asked for by GET, but does what its page says. */
  private static boolean comesFromElsewhere(HttpServletRequest request) {
    var changes = !SAFE.contains(request.getMethod()) || request.getHeader("Upgrade") != null;
    var site = request.getHeader("Sec-Fetch-Site");
    return changes && site != null && FOREIGN.contains(site);
  }
}
