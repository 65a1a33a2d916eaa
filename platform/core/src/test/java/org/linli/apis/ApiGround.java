package org.linli.apis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.Admissions;
import org.linli.apis.boundary.ApiDoor;
import org.linli.apis.boundary.ApiRegister;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.ApisChanged;
import org.linli.apis.boundary.ApplicationDraft;
import org.linli.apis.boundary.Applications;
import org.linli.apis.boundary.Call;
import org.linli.apis.boundary.CallStatistics;
import org.linli.apis.boundary.Limits;
import org.linli.apis.boundary.Wanted;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApplicationKind;
import org.linli.apis.entity.Environment;
import org.linli.apis.entity.GrantKind;
import org.linli.audit.boundary.AuditLedger;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.ApplicationKeys;
import org.linli.identity.boundary.Entered;
import org.linli.identity.boundary.IssuedToken;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** A city with interfaces, people who build applications, and somebody who admits them. */
final class ApiGround implements InstantSource {

  static final Set<String> DECLARED = Set.of("published", "data-rights", "keys-kept", "errors");

  final TestPlatform platform = TestPlatform.shared();
  final ApiRegister register = new ApiRegister();
  final ApplicationKeys keys = new ApplicationKeys();
  final AuditTrail trail = new AuditTrail(platform.jdbi(), platform.scopes());
  final ApiDoor door = new ApiDoor(platform.jdbi(), platform.scopes(), register, keys, trail, this);
  final Apis apis = new Apis(platform.jdbi(), register, platform.scopes(), this::heard);
  final Limits limits = new Limits(platform.jdbi(), register, platform.scopes(), this::heard);
  final CallStatistics statistics =
      new CallStatistics(platform.jdbi(), register, platform.scopes());
  final Applications applications;
  final Admissions admissions;
  final SignIn signIn = new SignIn(platform.jdbi(), platform.scopes(), trail);
  final String city;
  final TenantId community;
  final Caller bureau;
  final Caller officer;

  private Duration ahead = Duration.ZERO;

  ApiGround(String city) {
    this.city = city;
    var accounts = new SystemAccounts(platform.jdbi());
    applications =
        new Applications(platform.jdbi(), platform.scopes(), register, accounts, keys, this);
    admissions = new Admissions(platform.jdbi(), platform.scopes(), register, accounts, keys, this);
    community = platform.community(city + "01001001", OperationMode.GOVERNMENT);
    bureau = platform.caller(Tier.CITY, city, null, null, "*");
    officer = person("STREET_OFFICER", Tier.STREET, city + "01001", null);
    register.learn(
        List.of(
            api("listFigures", "GET", "/api/v1/figures", "figures", "figures:read"),
            api("listCity", "GET", "/api/v1/city", "city", "tenants:read"),
            api("changeCity", "PUT", "/api/v1/city", "city", "tenants:read"),
            api("listPlaces", "GET", "/api/v1/places", "places", "places:read"),
            api("listAccounts", "GET", "/api/v1/accounts", "accounts", "accounts:read"),
            api("sendReadings", "POST", "/api/v1/feeds/{id}", "feeds", "feeds:write"),
            api("grantApi", "POST", "/api/v1/admissions", "applications", "applications:admit"),
            api("listNew", "GET", "/api/v1/new", "never-heard-of", "new:read")));
  }

  static ApiFacts api(String id, String verb, String path, String tag, String word) {
    return new ApiFacts(
        id, verb, path, tag, "What " + id, Set.of(word), List.of(), null, null, null);
  }

  private void heard(Object event) {
    if (event instanceof ApisChanged change) {
      door.changed(change);
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  void wait(Duration time) {
    ahead = ahead.plus(time);
  }

  /** Somebody with the role and what it allows. */
  Caller person(String role, Tier tier, String scope, String organisation) {
    var made = platform.caller(tier, scope, null, organisation, "*");
    platform
        .owner()
        .useHandle(
            handle -> {
              if (organisation != null) {
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
                    organisation,
                    organisation);
              }
              handle.execute(
                  "update account set scope_code = ?, organisation_id = ? where id = ?",
                  scope,
                  organisation,
                  made.accountId());
              handle.execute(
                  "insert into account_role (account_id, role) values (?, ?)",
                  made.accountId(),
                  role);
            });
    return made;
  }

  <T> T as(Caller caller, Callable<T> work) {
    return platform.as(caller, work);
  }

  void run(Caller caller, Runnable work) {
    platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  static ApplicationDraft draft(Environment environment, String... addresses) {
    return new ApplicationDraft(
        "Figures on the wall",
        ApplicationKind.DEPARTMENT,
        environment,
        "Shows the figures of our streets on the wall of the hall",
        "Wang Xiaoming",
        "13800005678",
        List.of(addresses),
        List.of());
  }

  Wanted wanted(String api) {
    return new Wanted(GrantKind.API, api, instant().plus(Duration.ofDays(30)));
  }

  /** Drafted by the officer, asking for those interfaces. */
  UUID drafted(Environment environment, String... asked) {
    var id =
        as(officer, () -> applications.draft(draft(environment, "127.0.0.0/8", "203.0.113.9")));
    for (var api : asked) {
      run(officer, () -> applications.ask(id, wanted(api)));
    }
    return id;
  }

  UUID applied(Environment environment, String... asked) {
    var id = drafted(environment, asked);
    run(officer, () -> applications.apply(id, DECLARED));
    return id;
  }

  UUID admitted(Environment environment, String... asked) {
    var id = applied(environment, asked);
    run(bureau, () -> admissions.admit(id));
    return id;
  }

  IssuedToken key(UUID application) {
    return as(
        officer,
        () -> applications.issueKey(application, "main", Duration.ofDays(90), Duration.ofHours(1)));
  }

  Entered entered(String key) {
    return signIn.enter(key, "127.0.0.1", Locale.ENGLISH);
  }

  /** A whole call by a key, as the door takes it. */
  boolean call(String key, String api) throws Exception {
    var call = door.begin();
    var entered = entered(key);
    try {
      door.enter(call, entered, "127.0.0.1");
      return platform.scopes().as(entered.caller(), () -> passed(call, api));
    } finally {
      door.end(call, 200, 10);
    }
  }

  private static boolean passed(Call call, String api) {
    return call.pass(api, null);
  }

  /** What the audit log of the city says of it. */
  List<String> audited(String words) {
    var ledger = new AuditLedger(platform.jdbi());
    var now = Instant.now();
    return as(
            bureau,
            () ->
                ledger.list(
                    now.minus(Duration.ofHours(1)),
                    now.plusSeconds(60),
                    new PageRequest(0, 50, words)))
        .items()
        .stream()
        .map(entry -> entry.action())
        .toList();
  }
}
