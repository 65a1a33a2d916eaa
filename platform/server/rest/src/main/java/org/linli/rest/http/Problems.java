package org.linli.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Refusal;
import org.linli.apis.boundary.TooManyCalls;
import org.linli.components.boundary.ComponentUnavailable;
import org.linli.components.boundary.FaultyContract;
import org.linli.entrances.boundary.SecretLocked;
import org.linli.exchange.boundary.ExchangeBusy;
import org.linli.feeds.boundary.TooFast;
import org.linli.identity.boundary.Slowed;
import org.linli.maintenance.boundary.ReadOnly;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.boundary.AskedTooOften;
import org.linli.matters.entity.FieldFault;
import org.linli.messages.Messages;
import org.linli.pace.PerMinute;
import org.linli.persistence.Outage;
import org.linli.quotas.boundary.QuotaReached;
import org.linli.rights.boundary.DataRefused;

/**
 * Everything that is thrown leaves the house as a {@link Problem} in the caller's language, and
 * tells nothing of the inside.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  /** An outage is told in the log again and again, and not for each call. */
  private static final PerMinute OUTAGES = new PerMinute(3, InstantSource.system());

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    var problem = of(thrown, request);
    if (Open311Errors.cover(request)) {
      return Open311Errors.of(problem, request);
    }
    var response = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (thrown instanceof WebApplicationException web
        && web.getResponse().getAllowedMethods() != null
        && !web.getResponse().getAllowedMethods().isEmpty()) {
      response.allow(web.getResponse().getAllowedMethods());
    }
    if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response.header("WWW-Authenticate", "Bearer");
    }
    if (problem.status() == Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode()) {
      // The rest of the body is not wanted.
      response.header("Connection", "close");
    }
    switch (Refusals.in(thrown)) {
      case TooFast fast -> response.header("Retry-After", fast.retryAfterSeconds());
      case SecretLocked locked -> response.header("Retry-After", locked.retryAfterSeconds());
      case Slowed slowed -> response.header("Retry-After", slowed.retryAfterSeconds());
      case ExchangeBusy busy -> response.header("Retry-After", busy.retryAfterSeconds());
      case ComponentUnavailable none when none.retryAfterSeconds() > 0 ->
          response.header("Retry-After", none.retryAfterSeconds());
      case AskedTooOften often -> response.header("Retry-After", often.retryAfterSeconds());
      case ReadOnly shut -> response.header("Retry-After", shut.retryAfterSeconds());
      case Outage out -> response.header("Retry-After", out.retryAfterSeconds());
      case QuotaReached quota -> response.header("Retry-After", quota.retryAfterSeconds());
      case TooManyCalls many -> response.header("Retry-After", many.retryAfterSeconds());
      case null, default -> {
        // Nothing tells when to come back.
      }
    }
    return response.build();
  }

  static Problem of(Throwable thrown, HttpServletRequest request) {
    Refusal refusal = Refusals.in(thrown);
    String incident = null;
    if (refusal instanceof Outage out && OUTAGES.next()) {
      LOG.log(Level.SEVERE, "Nothing can be kept: " + out.code(), thrown);
    }
    if (isFault(refusal)) {
      incident = UUID.randomUUID().toString();
      LOG.log(Level.SEVERE, "Incident " + incident, thrown);
      refusal = refusal == null ? HttpRefusal.fault(incident) : refusal;
    }
    var language = Language.of(request);
    var words = Messages.problem(refusal, language);
    return new Problem(
        Problem.TYPE + refusal.code(),
        words.title(),
        refusal.status(),
        words.detail(),
        request.getRequestURI(),
        incident,
        members(refusal, language));
  }

  /** That too many came is no fault: a log line for each would help nobody. */
  private static boolean isFault(Refusal refusal) {
    return refusal == null
        || refusal.status() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
            && !(refusal instanceof ReadOnly)
            && !(refusal instanceof Outage)
            && !(refusal instanceof ExchangeBusy)
            && !(refusal instanceof ComponentUnavailable);
  }

  /**
   * A field that is not filled in as its form wants it.
   *
   * @param field its id
   * @param rule a word for programs
   * @param limit what the rule speaks of; empty for nothing
   * @param text the same for people
   */
  record Fault(String field, String rule, String limit, String text) {}

  private static Fault fault(FieldFault fault, Locale language) {
    return new Fault(fault.field(), fault.rule(), fault.limit(), fault.in(language));
  }

  private static Map<String, Object> members(Refusal refusal, Locale language) {
    return switch (refusal) {
      case Explained explained -> explained.members(language);
      case DataRefused shut -> DataRefusal.members(shut);
      case FaultyContract faulty -> Map.of("faults", faulty.faults());
      case AnswersRefused answers ->
          Map.of("faults", answers.faults().stream().map(one -> fault(one, language)).toList());
      case Invalid invalid -> Map.of("at", invalid.arguments().getFirst());
      default -> Map.of();
    };
  }
}
