package org.linli.apis.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.addresses.entity.AddressRange;
import org.linli.apis.control.AdmissionRules;
import org.linli.apis.control.ApiBook;
import org.linli.apis.control.CallBook;
import org.linli.apis.control.CallKey;
import org.linli.apis.control.Gauges;
import org.linli.apis.control.Latency;
import org.linli.apis.control.LimitPack;
import org.linli.apis.control.Permissions;
import org.linli.apis.control.Standing;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiState;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.CallOutcome;
import org.linli.apis.entity.LimitKind;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.ApplicationKeys;
import org.linli.identity.boundary.Entered;
import org.linli.persistence.Fresh;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.TenantId;

/**
 * What the REST door asks of every call (004 §3.2 (7)): whether address, application, community and
 * interface have calls left, whether the interface is open, and whether the application was granted
 * it. No facade: it stands before there is a caller. Applications are read at every call, so that a
 * stop or a changed grant holds on every server with the next; limits and closed interfaces come
 * from memory and hold elsewhere within seconds.
 */
@ApplicationScoped
public class ApiDoor {

  static final Duration FRESH = Duration.ofSeconds(3);

  /** One entry of the audit log an hour for each thing that a key tries in vain. */
  private static final int MOST_TOLD = 10_000;

  /** Digits of a city. */
  private static final int CITY = 4;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ApiRegister register;
  private final ApplicationKeys keys;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final Fresh<ApiBook> book;
  private final CallBook calls;
  private final Permissions permissions;
  private final Meter meter;
  private final Gauges gauges = new Gauges();
  private final Map<String, Instant> told = new ConcurrentHashMap<>();

  @Inject
  public ApiDoor(
      Jdbi jdbi,
      Scopes scopes,
      ApiRegister register,
      ApplicationKeys keys,
      AuditTrail trail,
      Meter meter) {
    this(jdbi, scopes, register, keys, trail, InstantSource.system(), meter);
  }

  /** With counts of its own. */
  public ApiDoor(
      Jdbi jdbi, Scopes scopes, ApiRegister register, ApplicationKeys keys, AuditTrail trail) {
    this(jdbi, scopes, register, keys, trail, InstantSource.system());
  }

  public ApiDoor(
      Jdbi jdbi,
      Scopes scopes,
      ApiRegister register,
      ApplicationKeys keys,
      AuditTrail trail,
      InstantSource clock) {
    this(jdbi, scopes, register, keys, trail, clock, new Meter(jdbi, scopes, clock));
  }

  ApiDoor(
      Jdbi jdbi,
      Scopes scopes,
      ApiRegister register,
      ApplicationKeys keys,
      AuditTrail trail,
      InstantSource clock,
      Meter meter) {
    this.meter = meter;
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.register = register;
    this.keys = keys;
    this.trail = trail;
    this.clock = clock;
    this.book =
        new Fresh<>(
            ApiBook.DELIVERED,
            FRESH,
            clock,
            () -> scopes.asSystem("apis", () -> jdbi.withHandle(ApiBook::read)));
    this.calls = new CallBook(jdbi, scopes);
    this.permissions = new Permissions(jdbi, scopes);
  }

  /** For the container's proxy alone. */
  protected ApiDoor() {
    this(null, null, null, null, null, InstantSource.system());
  }

  /** A call begins. */
  public Call begin() {
    return new Call(this);
  }

  /**
   * Before anybody is known.
   *
   * @throws TooManyCalls too many come from the address
   */
  public void arrive(String address) {
    var limit = book.get().limit(LimitKind.ADDRESS, address);
    gauges.pass(LimitKind.ADDRESS, address, limit, System.nanoTime());
  }

  /**
   * A person's token has nothing more to show; a key has to be of an application that stands.
   *
   * @throws NotSignedIn the application does not stand, or does not call from there
   * @throws TooManyCalls it has none left at once, or none today
   */
  public void enter(Call call, Entered entered, String address) {
    if (entered.application() == null) {
      return;
    }
    var standing = permissions.standing(entered.application()).orElseThrow(NotSignedIn::new);
    if (standing.state() != ApplicationState.ADMITTED || !comesFrom(standing, address)) {
      tell(
          entered.caller(),
          standing,
          "application.refused",
          standing.state().name() + " " + address);
      throw new NotSignedIn();
    }
    var target = standing.id().toString();
    var limit = book.get().limit(LimitKind.APPLICATION, target);
    call.by(standing, null);
    var now = clock.instant();
    var atOnce = gauges.pass(LimitKind.APPLICATION, target, limit, System.nanoTime());
    var today = calls.take(standing.id(), limit, now);
    call.by(
        standing,
        new Left(
            limit.burst(),
            limit.perSecond(),
            atOnce,
            limit.daily(),
            today,
            calls.untilTomorrow(now)));
  }

  /** A bearer that opened nothing: if it was a key, somebody may use what was revoked. */
  public void refused(String bearer, String address, Locale locale) {
    if (bearer == null || bearer.isBlank()) {
      return;
    }
    scopes
        .asSystem("apis", () -> jdbi.withHandle(handle -> keys.ended(handle, bearer.strip())))
        .flatMap(permissions::standing)
        .ifPresent(
            standing ->
                tell(
                    standing.platform(address, locale),
                    standing,
                    "application.ended-key",
                    address));
  }

  /** As {@link Call#pass}. */
  boolean pass(Call call, String id, String community) {
    var caller = scopes.current();
    var own = caller.flatMap(Caller::tenant).map(Object::toString).orElse("");
    call.at(id, community == null ? own : community, caller.flatMap(ApiDoor::city).orElse(""));
    var known = book.get();
    if (known.state(id) == ApiState.CLOSED) {
      throw new ApiClosed(id);
    }
    var api = register.find(id);
    if (call.application() != null
        && !(api.isPresent() && isGranted(known, api.get(), call.application()))) {
      caller.ifPresent(who -> tell(who, call.application(), "application.not-granted", id));
      return false;
    }
    if (api.isPresent() && !known.group(api.get()).ownLimits()) {
      limit(known, id, own);
    }
    return true;
  }

  /** Of the caller's own community alone: naming another's would use that one's up. */
  private void limit(ApiBook known, String id, String tenant) {
    var nanos = System.nanoTime();
    gauges.pass(LimitKind.API, id, known.limit(LimitKind.API, id), nanos);
    if (!tenant.isEmpty()) {
      gauges.pass(LimitKind.TENANT, tenant, known.limit(LimitKind.TENANT, tenant), nanos);
      var whose = new TenantId(tenant);
      meter.pass(Optional.of(whose), QuotaKind.API_CALLS);
      meter.count(whose, QuotaKind.API_CALLS, 1);
    }
  }

  /**
   * The call has its answer; it is counted, and written down later. One that was too many for
   * somebody behind takes nothing of the day's quota. What was turned away before it came to its
   * interface is counted as a call of the one that stands at its address.
   */
  public void end(Call call, int status, long bytes) {
    var application = call.application();
    var outcome = CallOutcome.of(status);
    var by = application == null ? CallKey.NO_APPLICATION : application.id();
    if (outcome == CallOutcome.LIMITED && call.left() != null) {
      calls.giveBack(application.id());
    }
    calls.count(
        new CallKey(
            clock.instant().truncatedTo(ChronoUnit.HOURS),
            by,
            interfaceOf(call),
            call.community(),
            CallKey.isNobodys(by, call.community()) ? call.city() : "",
            outcome,
            Latency.step(call.nanos())),
        bytes);
  }

  /** The group of the interface that a call is of; empty where its address leads to none. */
  public String group(Call call) {
    return register.find(interfaceOf(call)).map(ApiFacts::tag).orElse("");
  }

  private static Optional<String> city(Caller caller) {
    return Optional.ofNullable(caller.scope())
        .map(scope -> scope.value().substring(0, Math.min(CITY, scope.value().length())));
  }

  private String interfaceOf(Call call) {
    return call.api().isEmpty()
        ? register.at(call.verb(), call.path()).map(ApiFacts::id).orElse("")
        : call.api();
  }

  /** Writes what was counted; what the timer does, and an orderly stop. */
  public void write() {
    calls.write(clock.instant());
  }

  /** Counts older than the pack says go. */
  public int forget() {
    return permissions.forget(
        clock.instant().minus(Duration.ofDays(LimitPack.DELIVERED.retentionDays())));
  }

  /** Something was changed: the next call reads it. */
  public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApisChanged change) {
    book.forget();
  }

  private boolean isGranted(ApiBook known, ApiFacts api, Standing standing) {
    return known.isGrantable(api)
        && (api.reads()
            || !AdmissionRules.DELIVERED.environments().get(standing.environment()).readsOnly())
        && permissions.grants(standing).stream()
            .filter(grant -> grant.standsAt(clock.instant()))
            .anyMatch(
                grant ->
                    grant
                        .target()
                        .equals(
                            switch (grant.kind()) {
                              case API -> api.id();
                              case GROUP -> known.group(api).id();
                            }));
  }

  private static boolean comesFrom(Standing standing, String address) {
    return standing.addresses().isBlank()
        || List.of(standing.addresses().split(" ")).stream()
            .anyMatch(range -> AddressRange.of(range).holds(address));
  }

  private void tell(Caller caller, Standing standing, String action, String what) {
    var now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (told.size() > MOST_TOLD) {
      told.clear();
    }
    var target = standing.id() + " " + what;
    if (!now.equals(told.put(action + target, now))) {
      Unchecked.call(
          () ->
              scopes.as(
                  caller,
                  () ->
                      scopes.call(
                          () -> {
                            trail.record(action, target);
                            return null;
                          })));
    }
  }
}
