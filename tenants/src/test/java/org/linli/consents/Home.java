package org.linli.consents;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.consents.boundary.ConsentDesk;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.MyConsents;
import org.linli.consents.boundary.OfferedText;
import org.linli.consents.boundary.SignedConsent;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Agreed;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.ConsentRights;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/**
 * A community that an enterprise runs, with its residents, its counter, its gate, and a clock that
 * can be put forward.
 */
final class Home implements InstantSource {

  static final byte[] PAPER = "%PDF-1.7 signed".getBytes();

  private static final Matrices MATRICES = new Matrices();

  final TestPlatform platform = TestPlatform.shared();
  final TenantId tenant;
  final String operator;
  final List<Object> announced = new ArrayList<>();
  final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  final ConsentRights rights = new ConsentRights(platform.jdbi(), snapshots);
  final Gate gate =
      new Gate(
          platform.jdbi(),
          platform.scopes(),
          MATRICES,
          snapshots,
          new Seal("a key for tests, thirty-two bytes".getBytes()),
          this);
  final Caller officer;
  final Caller clerk;
  private Duration ahead = Duration.ZERO;

  Home(String code) {
    tenant = platform.community(code, OperationMode.ENTERPRISE);
    operator = "op-" + code;
    contract(operator, "C-" + code);
    officer = platform.caller(Tier.OPERATOR, null, null, operator, "*");
    clerk = platform.clerk(tenant);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  void wait(Duration time) {
    ahead = ahead.plus(time);
  }

  /** A contract of ten years that leaves the mode's matrix as it is. */
  UUID contract(String enterprise, String number) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
                    enterprise,
                    enterprise + " Ltd."));
    var id = UUID.randomUUID();
    var agreed =
        new Agreed(
            tenant,
            id,
            1,
            number,
            Party.OPERATOR,
            enterprise,
            instant().minus(Duration.ofDays(1)),
            instant().plus(Duration.ofDays(3650)),
            new Terms(false, Set.copyOf(Asset.ALL), List.of()));
    var entering = new AgreedRights(platform.jdbi(), platform.scopes(), snapshots);
    var bureau = platform.caller(Tier.CITY, tenant.value().substring(0, 4), null, null, "*");
    run(bureau, () -> entering.enter(List.of(agreed), instant()));
    return id;
  }

  void end(UUID contract) {
    var ending = new AgreedRights(platform.jdbi(), platform.scopes(), snapshots);
    var bureau = platform.caller(Tier.CITY, tenant.value().substring(0, 4), null, null, "*");
    run(bureau, () -> ending.end(contract, Integer.MAX_VALUE, List.of(tenant), instant()));
  }

  /** Somebody who lives here. */
  Caller resident() {
    return platform.member(Tier.RESIDENT, tenant, "home:read", "consents:give");
  }

  MyConsents mine() {
    return mine(new ConsentTexts());
  }

  MyConsents mine(ConsentTexts texts) {
    return new MyConsents(platform.jdbi(), platform.scopes(), texts, rights, announced::add, this);
  }

  ConsentDesk desk() {
    return new ConsentDesk(
        platform.jdbi(), platform.scopes(), new ConsentTexts(), rights, announced::add, this);
  }

  OfferedText text(Caller caller, String id) {
    return as(caller, () -> mine().texts()).stream()
        .filter(text -> text.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The text as it stands, agreed to for the person. */
  GivenConsent given(Caller caller, UUID person, String text) {
    var read = text(caller, text);
    return new GivenConsent(person, text, read.version(), read.hash());
  }

  UUID give(Caller caller, UUID person, String text) {
    var given = given(caller, person, text);
    return as(caller, () -> mine().give(given));
  }

  UUID give(Caller caller, String text) {
    return give(caller, null, text);
  }

  void withdraw(Caller caller, UUID consent) {
    run(caller, () -> mine().withdraw(consent, null));
  }

  SignedConsent signed(UUID person, String text) {
    return new SignedConsent(given(resident(), person, text), "zh-CN", PAPER);
  }

  /** What the operator is answered that wants to see the health of these persons. */
  Outcome health(UUID... persons) {
    return health(officer, persons);
  }

  Outcome health(Caller caller, UUID... persons) {
    var access =
        new Access(Action.VIEW, Asset.HEALTH_READINGS, Purpose.PUBLIC_SERVICE, tenant, "test")
            .about(Set.of(persons));
    return as(caller, () -> gate.read(access, decision -> decision.outcome()));
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
}
