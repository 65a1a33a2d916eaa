package org.linli.organisations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.Tokens;
import org.linli.organisations.boundary.OrganisationFiles;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.boundary.Posts;
import org.linli.organisations.boundary.UnitDetail;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Real organisations of real places, kept by people who really signed in. */
final class Chart {

  static final String CITY = "9861";
  static final String VALID = "91350100M000100Y43";

  final TestPlatform platform = TestPlatform.shared();
  final OfficeRoles roles = new OfficeRoles(platform.scopes());
  final Accounts accounts = new Accounts(platform.jdbi(), platform.scopes());
  final Tokens tokens = new Tokens(platform.jdbi(), platform.scopes());
  final AuditTrail trail = new AuditTrail(platform.jdbi(), platform.scopes());
  final SignIn door = new SignIn(platform.jdbi(), platform.scopes(), trail);
  final Organisations organisations = new Organisations(platform.jdbi(), platform.scopes(), roles);
  final Posts posts = new Posts(platform.jdbi(), platform.scopes(), roles);
  final OrganisationFiles files =
      new OrganisationFiles(platform.jdbi(), platform.scopes(), roles, trail);

  /** A community of this test's city. */
  TenantId community(String last8) {
    return platform.community(CITY + last8, OperationMode.GOVERNMENT);
  }

  Caller clerk(TenantId tenant) {
    return signedIn(inside(tenant, "CLERK"));
  }

  NewAccount inside(TenantId tenant, String role) {
    return made(new AccountDraft(fresh(), "王一", Set.of(role), null, tenant, null));
  }

  Caller at(String code, String role) {
    platform.community((code + "01001001").substring(0, 12), OperationMode.GOVERNMENT);
    return signedIn(
        made(new AccountDraft(fresh(), "李二", Set.of(role), new DivisionCode(code), null, null)));
  }

  Caller manager(String enterprise) {
    platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "insert into organisation values (?, ?, 'OPERATOR') on conflict do nothing",
                    enterprise,
                    enterprise));
    return signedIn(
        made(new AccountDraft(fresh(), "赵三", Set.of("OPERATOR_MANAGER"), null, null, enterprise)));
  }

  NewAccount made(AccountDraft draft) {
    return platform.scopes().asSystem("test", () -> accounts.create(draft));
  }

  Caller signedIn(NewAccount account) {
    return door.withPassword(
        account.username(), account.oneTimePassword(), "203.0.113.9", Locale.ENGLISH);
  }

  String tokenOf(Caller caller) {
    return platform.as(caller, () -> tokens.issue("test", Duration.ofDays(1))).token();
  }

  Caller byToken(String token) {
    return door.withToken(token, "203.0.113.9", Locale.ENGLISH);
  }

  UUID make(Caller by, String type, UUID parent) {
    return platform.as(by, () -> organisations.make(draft(type, parent)));
  }

  UnitDetail get(Caller by, UUID unit) {
    return platform.as(by, () -> organisations.get(unit));
  }

  UnitRow row(Caller by, UUID unit) {
    return get(by, unit).row();
  }

  List<UnitRow> tree(Caller by) {
    return platform.as(by, () -> organisations.tree(UnitQuery.OWN));
  }

  void join(Caller by, UUID unit, UUID account, String role) {
    run(by, () -> posts.join(unit, new PostDraft(account, "科员", false, role)));
  }

  void run(Caller by, Runnable work) {
    platform.as(
        by,
        () -> {
          work.run();
          return null;
        });
  }

  /** The facades as they will be at another time. */
  static InstantSource days(int later) {
    return () -> Instant.now().plus(Duration.ofDays(later));
  }

  static UnitDraft draft(String type, UUID parent) {
    return draft(null, type, parent, null);
  }

  static UnitDraft draft(String code, String type, UUID parent, LocalDate until) {
    var number = fresh();
    return new UnitDraft(
        code,
        parent,
        type,
        number,
        "机构" + number,
        VALID,
        null,
        null,
        null,
        null,
        Map.of(),
        null,
        until,
        null);
  }

  /** The same organisation under another name, as of that version. */
  static UnitDraft renamed(UnitRow row, String name, LocalDate until) {
    return new UnitDraft(
        null,
        null,
        row.type(),
        row.number(),
        name,
        row.creditCode().orElse(null),
        row.leader().orElse(null),
        row.phone().orElse(null),
        row.address().orElse(null),
        row.position(),
        row.extra(),
        row.validFrom(),
        until,
        row.version());
  }

  static String fresh() {
    return "u" + UUID.randomUUID().toString().substring(0, 18);
  }
}
