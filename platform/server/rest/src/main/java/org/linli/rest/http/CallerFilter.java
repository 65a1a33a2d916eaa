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
import java.util.List;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.addresses.boundary.AddressGuard;
import org.linli.apis.boundary.ApiDoor;
import org.linli.apis.boundary.Call;
import org.linli.apis.boundary.TooManyCalls;
import org.linli.entrances.boundary.Entrance;
import org.linli.entrances.entity.DoorKind;
import org.linli.exchange.boundary.ExchangeDoor;
import org.linli.health.boundary.RequestTally;
import org.linli.health.entity.RequestDoor;
import org.linli.identity.boundary.Entered;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.Slowed;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.support.boundary.SupportVisits;
import org.linli.traces.boundary.Traces;
import org.linli.traces.entity.Named;
import org.linli.traces.entity.Step;
import org.linli.traces.entity.TraceParent;

/**
 * Settles who calls, before anything else looks at the request: a blocked address is turned away,
 * the bearer token, or at the exchange the signature, becomes the caller, bound to this request
 * alone. The call goes on with the trace it names, else begins one. No session is made. What has
 * neither is refused here, but for the few {@link PublicAddresses}. Every call is counted at its
 * end, whatever became of it.
 */
@WebFilter("/*")
public class CallerFilter implements Filter {

  private static final String BEARER = "Bearer ";
  private static final String VISIT = "Linli-Visit";
  private static final String FEEDS = "/v1/feeds/";

  /** Under which the catalogue of interfaces has its addresses. */
  private static final String DOOR = "/api";

  @Inject private AddressGuard addresses;
  @Inject private SignIn signIn;
  @Inject private ExchangeDoor exchange;
  @Inject private Scopes scopes;
  @Inject private ApiDoor apis;
  @Inject private Node node;
  @Inject private SupportVisits visits;
  @Inject private RequestTally requests;

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    if (!node.does(Role.API)) {
      // Another server's work; whoever asks here was sent the wrong way.
      ((HttpServletResponse) answer).sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var request = (HttpServletRequest) plain;
    var response = new CountedAnswer((HttpServletResponse) answer);
    var trace = TraceParent.after(request.getHeader(TraceParent.NAME));
    response.setHeader(TraceParent.NAME, trace.header());
    Traces.within(
        trace,
        () -> step(request, response),
        () -> {
          answer(request, response, chain);
          return null;
        });
  }

  /** Without the ids in its address: those of a path are many, and may be a person's. */
  private static Named step(HttpServletRequest request, HttpServletResponse response) {
    var shape = path(request).replaceAll("(?<=/)(?!v\\d/)[^/]*[0-9%][^/]*", "{}");
    return new Named(
        Step.Kind.ASKED,
        request.getMethod() + " " + DOOR + shape,
        null,
        response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
  }

  private void answer(HttpServletRequest request, CountedAnswer response, FilterChain chain)
      throws IOException {
    var call = apis.begin();
    call.asks(request.getMethod(), DOOR + path(request));
    SecurityHeaders.add(response);
    response.setHeader("Content-Language", Language.of(request).toLanguageTag());
    try {
      call.serve(
          () ->
              Entrance.at(
                  door(request),
                  request.getRemoteAddr(),
                  () -> {
                    serve(call, request, response, chain);
                    return null;
                  }));
    } catch (Exception e) {
      refuse(request, response, e);
    } finally {
      apis.end(call, response.getStatus(), response.bytes());
      requests.ended(
          RequestDoor.REST,
          apis.group(call),
          request.getMethod(),
          response.getStatus(),
          call.nanos());
    }
  }

  /** By which door: what a device shows is noted apart from what people show. */
  private static DoorKind door(HttpServletRequest request) {
    var path = path(request);
    return path.startsWith(FEEDS)
            || PublicAddresses.takeDevices(
                request.getMethod(), path, request.getHeader("Authorization"))
        ? DoorKind.DEVICE
        : DoorKind.REST;
  }

  private void serve(
      Call call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws Exception {
    var address = request.getRemoteAddr();
    addresses.check(address);
    var path = path(request);
    var signed = SignedRequests.contain(request, path);
    if (!(signed && SignedRequests.isExchange(path)) && !path.startsWith(FEEDS)) {
      // Devices and consumers have limits of their own behind the door.
      apis.arrive(address);
    }
    MediaWish.check(request);
    if (PublicAddresses.contain(request.getMethod(), path)
        || PublicAddresses.takeDevices(
            request.getMethod(), path, request.getHeader("Authorization"))) {
      chain.doFilter(BodyLimit.guard(request, path), response);
      return;
    }
    if (signed) {
      var body = new SignedBody(BodyLimit.guard(request, path));
      serveAs(exchange.enter(SignedRequests.of(body)), body, response, chain);
      return;
    }
    var keyed = Open311Errors.cover(path);
    var guarded = BodyLimit.guard(request, path);
    var body = keyed ? new SignedBody(guarded) : guarded;
    var entered = entered(keyed ? key((SignedBody) body) : bearer(request), request, address);
    try {
      apis.enter(call, entered, address);
    } finally {
      tellLeft(call, response);
    }
    serveAs(guest(entered.caller(), request.getHeader(VISIT)), body, response, chain);
  }

  /** Whoever keeps the platform, as a guest of the community that agreed to that visit. */
  private Caller guest(Caller caller, String visit) throws Exception {
    return visit == null
        ? caller
        : scopes.as(caller, () -> visits.enter(Asked.id("support-visit", visit.strip())));
  }

  private Entered entered(String bearer, HttpServletRequest request, String address) {
    try {
      return signIn.enter(bearer, address, Language.of(request));
    } catch (NotSignedIn e) {
      apis.refused(bearer, address, Language.of(request));
      throw e;
    }
  }

  private static void tellLeft(Call call, HttpServletResponse response) {
    if (call.left() != null) {
      response.setHeader("RateLimit-Policy", call.left().policy());
      response.setHeader("RateLimit", call.left().remaining());
    }
  }

  private void serveAs(
      Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws Exception {
    scopes.as(
        caller,
        () ->
            RepeatedRequest.serve(
                request,
                body -> {
                  chain.doFilter(body, response);
                  return null;
                }));
  }

  private static String bearer(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new NotSignedIn();
    }
    return header.substring(BEARER.length()).strip();
  }

  /** A client of Open311 has its key in the query or in the form. */
  private static String key(SignedBody request) {
    var query = request.getQueryString() == null ? "" : request.getQueryString();
    for (var said :
        List.of(
            new FormBody(FormBody.encoded(query), List.of()),
            FormBody.of(request.getHeader("Content-Type"), request.content()))) {
      if (said.last("api_key") != null) {
        return said.last("api_key");
      }
    }
    return bearer(request);
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
    switch (Refusals.in(thrown)) {
      case Slowed slowed ->
          response.setHeader("Retry-After", String.valueOf(slowed.retryAfterSeconds()));
      case TooManyCalls many ->
          response.setHeader("Retry-After", String.valueOf(many.retryAfterSeconds()));
      case null, default -> {
        // Nothing tells when to come back.
      }
    }
    if (problem.status() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
      // The rest of the body is not wanted.
      response.setHeader("Connection", "close");
    }
    if (Open311Errors.cover(request)) {
      response.setStatus(Open311Errors.status(problem));
      response.setContentType(Open311Errors.type(request));
      response.getOutputStream().write(Open311Errors.body(problem, request));
      return;
    }
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
  }
}
