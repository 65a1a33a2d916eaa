package org.linli.access.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Guarded;
import org.linli.access.boundary.MustChangePassword;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Open;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.boundary.VisitReadOnly;
import org.linli.access.boundary.Writing;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.repeats.boundary.Repeats;
import org.linli.repeats.boundary.Sending;
import org.linli.repeats.entity.Change;

/**
 * What stands before every facade: permission, transaction with retry, tenant, audit, and that a
 * request which comes again is done once.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class FacadeInterceptor {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int MOST_NAMED = 3;
  private static final String LOOKED = "support.looked";

  /** A one-time password opens the change of itself, and no token or anything else. */
  private static final String ALL_OF_A_FIRST_SIGN_IN = "self:password";

  private final Scopes scopes;
  private final AuditTrail trail;
  private final Writing writing;
  private final Repeats repeats;

  @Inject
  FacadeInterceptor(Scopes scopes, AuditTrail trail, Writing writing, Repeats repeats) {
    this.scopes = scopes;
    this.trail = trail;
    this.writing = writing;
    this.repeats = repeats;
  }

  @AroundInvoke
  Object guard(InvocationContext invocation) {
    var method = invocation.getMethod();
    var mutation = method.getAnnotation(Mutates.class);
    if (method.isAnnotationPresent(Open.class)) {
      checkVisit(mutation);
      checkWriting(mutation);
      return scopes.current().isPresent()
          ? scopes.call(() -> performed(invocation))
          : scopes.asSystem("anonymous", () -> performed(invocation));
    }
    var permit = method.getAnnotation(Permit.class);
    if (permit == null) {
      throw new IllegalStateException("neither @Permit nor @Open: " + method);
    }
    check(scopes.caller(), permit.value());
    checkVisit(mutation);
    checkWriting(mutation);
    if (method.isAnnotationPresent(Apart.class)) {
      lookedApart(invocation);
      return Unchecked.call(invocation::proceed);
    }
    var change = mutation == null ? Optional.<Change>empty() : Sending.next();
    try {
      return scopes.call(
          () ->
              repeats.once(
                  change,
                  scopes.caller(),
                  method.getGenericReturnType(),
                  () -> performed(invocation)));
    } catch (Refusal refusal) {
      refused(mutation, invocation, refusal);
      throw refusal;
    }
  }

  /** The platform's own parts go on: what was taken from devices is stored, what is due is done. */
  private void checkWriting(Mutates mutation) {
    if (mutation != null
        && !mutation.always()
        && scopes.current().filter(Caller::isSystem).isEmpty()) {
      writing.check();
    }
  }

  private void checkVisit(Mutates mutation) {
    if (mutation != null && visit().isPresent()) {
      throw new VisitReadOnly();
    }
  }

  /** The guest's visit; what a part of the platform does in the guest's call is its own. */
  private Optional<UUID> visit() {
    return scopes.current().flatMap(Caller::visit);
  }

  private void lookedApart(InvocationContext invocation) {
    if (visit().isPresent()) {
      scopes.call(
          () -> {
            looked(invocation);
            return null;
          });
    }
  }

  /** What a guest looks at stands in the community's own log, in the transaction that shows it. */
  private void looked(InvocationContext invocation) {
    var method = invocation.getMethod();
    var permit = method.getAnnotation(Permit.class);
    visit()
        .ifPresent(
            visit ->
                trail.record(
                    LOOKED,
                    visit
                        + " "
                        + (permit == null ? "-" : permit.value())
                        + " "
                        + method.getDeclaringClass().getSimpleName()
                        + "."
                        + method.getName()
                        + named(invocation.getParameters())));
  }

  /** At which things: their ids alone, for what was searched by may name people. */
  private static String named(Object[] asked) {
    return ID.matcher(Arrays.toString(asked))
        .results()
        .limit(MOST_NAMED)
        .map(id -> " " + id.group())
        .collect(Collectors.joining());
  }

  private void refused(Mutates mutation, InvocationContext invocation, Refusal refusal) {
    if (mutation != null && mutation.refusals()) {
      var target = AuditTrail.target(null, invocation.getParameters()) + " " + refusal.code();
      scopes.call(
          () -> {
            trail.record(mutation.value() + ".refused", target);
            return null;
          });
    }
  }

  private static void check(Caller caller, String permission) {
    if (caller.mustChangePassword() && !ALL_OF_A_FIRST_SIGN_IN.equals(permission)) {
      throw new MustChangePassword();
    }
    caller.require(permission);
  }

  private Object performed(InvocationContext invocation) {
    var result = Unchecked.call(invocation::proceed);
    looked(invocation);
    var mutation = invocation.getMethod().getAnnotation(Mutates.class);
    if (mutation != null) {
      trail.record(mutation.value(), AuditTrail.target(result, invocation.getParameters()));
    }
    return result;
  }
}
