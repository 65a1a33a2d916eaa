package org.linli.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditLedger;
import org.linli.audit.boundary.AuditRow;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.Administrators;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.RoleDesk;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.Tokens;
import org.linli.identity.control.Failures;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Real accounts, made as the platform makes its first ones. */
final class People {

  final TestPlatform platform;
  final Accounts accounts;
  final Tokens tokens;
  final RoleDesk desk;
  final Administrators administrators;
  final AuditTrail trail;
  final SignIn door;

  People() {
    this(TestPlatform.shared());
  }

  People(TestPlatform platform) {
    this.platform = platform;
    accounts = new Accounts(platform.jdbi(), platform.scopes());
    tokens = new Tokens(platform.jdbi(), platform.scopes());
    desk = new RoleDesk(platform.jdbi(), platform.scopes());
    administrators = new Administrators(platform.jdbi(), platform.scopes());
    trail = new AuditTrail(platform.jdbi(), platform.scopes());
    door = new SignIn(platform.jdbi(), platform.scopes(), trail);
  }

  NewAccount bureau(String scope) {
    var division = new DivisionCode(scope);
    var role =
        switch (division.level()) {
          case CITY -> "BUREAU_ADMIN";
          case DISTRICT -> "DISTRICT_OFFICER";
          default -> "STREET_OFFICER";
        };
    platform.community((scope + "01001001").substring(0, 12), OperationMode.GOVERNMENT);
    return create(new AccountDraft(name(), "测试", Set.of(role), division, null, null));
  }

  /** Of the city, with that role, past the first sign-in. */
  Caller inTheCity(String city, String role) {
    platform.community(city + "01001001", OperationMode.GOVERNMENT);
    var made =
        create(new AccountDraft(name(), "测试", Set.of(role), new DivisionCode(city), null, null));
    takenOver(made.id());
    return signedIn(made);
  }

  /** As if its person had changed the one-time password. */
  void takenOver(UUID account) {
    platform
        .owner()
        .useHandle(
            h ->
                h.execute("update account set must_change_password = false where id = ?", account));
  }

  NewAccount clerkOf(TenantId tenant) {
    return inside(tenant, "CLERK");
  }

  NewAccount inside(TenantId tenant, String role) {
    return create(new AccountDraft(name(), "测试", Set.of(role), null, tenant, null));
  }

  NewAccount operator(String organisation, String role) {
    platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "insert into organisation values (?, ?, 'OPERATOR') on conflict do nothing",
                    organisation,
                    organisation));
    return create(new AccountDraft(name(), "测试", Set.of(role), null, null, organisation));
  }

  NewAccount create(AccountDraft draft) {
    return platform.scopes().asSystem("test", () -> accounts.create(draft));
  }

  Caller signedIn(NewAccount account) {
    return signIn(account.username(), account.oneTimePassword());
  }

  Caller signIn(String username, String password) {
    return door.withPassword(username, password, "203.0.113.9", Locale.ENGLISH);
  }

  Caller withToken(String token) {
    return door.withToken(token, "203.0.113.9", Locale.ENGLISH);
  }

  String tokenOf(Caller caller) {
    return platform.as(caller, () -> tokens.issue("test", Duration.ofDays(1))).token();
  }

  /** As the platform itself. */
  void run(Runnable work) {
    as(Caller.system("test"), work);
  }

  void as(Caller caller, Runnable work) {
    platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  String hashOf(UUID account) {
    return platform
        .owner()
        .withHandle(
            h ->
                h.createQuery("select password_hash from account where id = :id")
                    .bind("id", account)
                    .mapTo(String.class)
                    .one());
  }

  /** What the audit log says of this account, as its own clerk reads it. */
  List<String> audited(Caller caller) {
    var now = Instant.now();
    var search = new PageRequest(0, 10, caller.username());
    return platform
        .as(
            caller,
            () ->
                new AuditLedger(platform.jdbi())
                    .list(now.minus(Duration.ofHours(1)), now.plusSeconds(60), search))
        .items()
        .stream()
        .filter(row -> row.username().equals(caller.username()))
        .map(AuditRow::action)
        .toList();
  }

  List<String> tokenHashes() {
    return platform
        .owner()
        .withHandle(h -> h.createQuery("select hash from api_token").mapTo(String.class).list());
  }

  /** Lets a lock run out. */
  void elapse(String username) {
    platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "update sign_in_failure set locked_until = now() - interval '1 second' where name_hash = ?",
                    Failures.hash(username)));
  }

  static String name() {
    return "u" + UUID.randomUUID().toString().substring(0, 18);
  }
}
