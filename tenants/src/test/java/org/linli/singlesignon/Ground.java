package org.linli.singlesignon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.SignIn;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.singlesignon.boundary.AccountLinks;
import org.linli.singlesignon.boundary.Begun;
import org.linli.singlesignon.boundary.Entered;
import org.linli.singlesignon.boundary.IdentityProviders;
import org.linli.singlesignon.boundary.ProviderDraft;
import org.linli.singlesignon.boundary.SingleSignOn;
import org.linli.singlesignon.entity.Linking;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** A district with a provider of its own, and people at every tier. */
final class Ground {

  static final String CITY = "9960";
  static final String DISTRICT = "996001";
  static final String BACK = "https://linli.example/sign-in/return";
  static final String DOOR = "https://linli.example/sign-in";
  static final String ADDRESS = "203.0.113.9";

  final TestPlatform platform = TestPlatform.shared();
  final TenantId community = platform.community("996001001001", OperationMode.GOVERNMENT);
  final TenantId elsewhere = platform.community("996002001001", OperationMode.GOVERNMENT);
  final KeyRing keys = RingForTests.over(platform);
  final AuditTrail trail = new AuditTrail(platform.jdbi(), platform.scopes());
  final SignIn door = new SignIn(platform.jdbi(), platform.scopes(), trail);
  final Accounts accounts = new Accounts(platform.jdbi(), platform.scopes());
  final IdentityProviders providers =
      new IdentityProviders(platform.jdbi(), platform.scopes(), keys);
  final AccountLinks links = new AccountLinks(platform.jdbi(), platform.scopes());
  final ProviderStandIn provider = new ProviderStandIn();
  final Caller bureau =
      platform.caller(Tier.CITY, CITY, null, null, "providers:read", "providers:write");
  Duration ahead = Duration.ZERO;
  final SingleSignOn signOn =
      new SingleSignOn(
          platform.jdbi(), platform.scopes(), trail, keys, door, () -> Instant.now().plus(ahead));

  ProviderDraft draft(Linking linking, String scope, Tier... tiers) {
    return new ProviderDraft(
        "统一身份 " + UUID.randomUUID(),
        provider.issuer(),
        ProviderStandIn.CLIENT,
        ProviderStandIn.SECRET,
        null,
        null,
        new DivisionCode(scope),
        null,
        Set.of(tiers),
        linking);
  }

  UUID registered(Linking linking) {
    return registered(draft(linking, DISTRICT, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY));
  }

  UUID registered(ProviderDraft draft) {
    return platform.as(bureau, () -> providers.register(draft));
  }

  NewAccount account(String role, String scope, TenantId tenant) {
    var name = "s" + UUID.randomUUID().toString().substring(0, 18);
    var at = scope == null ? null : new DivisionCode(scope);
    return platform
        .scopes()
        .asSystem(
            "test",
            () -> accounts.create(new AccountDraft(name, "测试", Set.of(role), at, tenant, null)));
  }

  NewAccount clerk() {
    return account("CLERK", null, community);
  }

  Begun begin(UUID id) {
    return signOn.begin(id, BACK);
  }

  Entered enter(Begun begun, String query) {
    return signOn.enter(query, begun.kept(), DOOR, ADDRESS, Locale.ENGLISH);
  }

  /** Comes by the provider, which knows the person by this subject and this name. */
  Entered come(UUID id, String subject, String name) {
    var begun = begin(id);
    return enter(begun, provider.approve(begun, subject, name));
  }

  void link(Caller caller, UUID id, String subject) {
    as(
        caller,
        () -> {
          var begun = signOn.beginLink(id, BACK);
          signOn.link(provider.approve(begun, subject, "whoever"), begun.kept());
        });
  }

  /** As a screen calls: the caller is bound, and no transaction stands open. */
  void as(Caller caller, Runnable work) {
    Unchecked.call(
        () ->
            platform
                .scopes()
                .as(
                    caller,
                    () -> {
                      work.run();
                      return null;
                    }));
  }

  void disable(UUID account) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update account set state = 'DISABLED' where id = ?", account));
  }

  /**
   * What the audit log says of the action, here and in the city to which it gives what belongs to
   * no division; the tests' database has several.
   */
  List<String> audited(String action) {
    var other =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select code from division where level = 'CITY' limit 1")
                        .mapTo(String.class)
                        .one());
    return Stream.of(CITY, other).distinct().flatMap(city -> audited(city, action)).toList();
  }

  private Stream<String> audited(String city, String action) {
    return platform.as(
        platform.caller(Tier.CITY, city, null, null, "*"),
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select target from audit_entry where action = :action")
                            .bind("action", action)
                            .mapTo(String.class)
                            .list()
                            .stream()));
  }

  void close() {
    provider.close();
  }
}
