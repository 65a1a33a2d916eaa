package org.linli.rest.http;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.addresses.boundary.AddressGuard;
import org.linli.exchange.boundary.ExchangeDoor;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.Slowed;

/**
 * Settles who calls, before anything else looks at the request: a blocked address is turned away,
 * the bearer token, or at the exchange the signature, becomes the caller, bound to this request
 * alone. No session is made. What has neither is refused here, but for the few {@link
 * PublicAddresses}.
 */
@WebFilter("/*")
public class CallerFilter implements Filter {

  private static final String BEARER = "Bearer ";

  @Inject private AddressGuard addresses;
  @Inject private SignIn signIn;
  @Inject private ExchangeDoor exchange;
  @Inject private Scopes scopes;

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) plain;
    var response = (HttpServletResponse) answer;
    SecurityHeaders.add(response);
    response.setHeader("Content-Language", Language.of(request).toLanguageTag());
    try {
      serve(request, response, chain);
    } catch (Exception e) {
      refuse(request, response, e);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws Exception {
    addresses.check(request.getRemoteAddr());
    var path = path(request);
    MediaWish.check(request);
    if (PublicAddresses.contain(request.getMethod(), path)) {
      chain.doFilter(BodyLimit.guard(request, path), response);
      return;
    }
    if (SignedRequests.contain(request, path)) {
      var signed = new SignedBody(BodyLimit.guard(request, path));
      serveAs(exchange.enter(SignedRequests.of(signed)), signed, response, chain);
      return;
    }
    var caller = signIn.withToken(bearer(request), request.getRemoteAddr(), Language.of(request));
    serveAs(caller, BodyLimit.guard(request, path), response, chain);
  }

  private void serveAs(
      Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws Exception {
    scopes.as(
        caller,
        () -> {
          chain.doFilter(request, response);
          return null;
        });
  }

  private static String bearer(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new NotSignedIn();
    }
    return header.substring(BEARER.length()).strip();
  }

  private static String path(HttpServletRequest request) {
    var info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Exception thrown)
      throws IOException {
    var problem = Problems.of(thrown, request);
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    if (Refusals.in(thrown) instanceof Slowed slowed) {
      response.setHeader("Retry-After", String.valueOf(slowed.retryAfterSeconds()));
    }
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    if (problem.status() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
      // The rest of the body is not wanted.
      response.setHeader("Connection", "close");
    }
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
  }
}
