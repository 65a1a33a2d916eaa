package org.linli.components;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.components.boundary.CallAnswer;
import org.linli.components.boundary.CallDraft;
import org.linli.components.boundary.ComponentCalls;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.Components;
import org.linli.components.boundary.SentData;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.boundary.VersionRow;
import org.linli.components.control.Calling;
import org.linli.components.control.ComponentPacks;
import org.linli.components.control.ProbeRound;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.Reading;
import org.linli.components.entity.ServiceLevel;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.exchange.boundary.Networks;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Rights;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** The registry in a city of its own, with a clock that can be put forward. */
final class Ground implements InstantSource {

  static final String CONTRACT =
      """
      openapi: 3.1.0
      info: {title: Risk of a fall, version: "1"}
      paths:
        /risks/{kind}:
          parameters:
            - {name: kind, in: path, required: true, schema: {type: string}}
          post:
            operationId: assess
            parameters:
              - {name: horizon, in: query, schema: {type: integer}}
            requestBody: {content: {application/json: {}}}
            responses: {"200": {description: the risk}}
        /models:
          get:
            operationId: models
            responses: {"200": {description: models}}
      """;

  final TestPlatform platform = TestPlatform.shared();
  final KeyRing keys = RingForTests.over(platform);
  final SystemAccounts accounts = new SystemAccounts(platform.jdbi());
  final AuditTrail trail = new AuditTrail(platform.jdbi(), platform.scopes());
  final Networks networks = new Networks(platform.jdbi(), platform.scopes());
  final PlatformAssets assets = new PlatformAssets();
  final ComponentPacks packs = new ComponentPacks();
  final Matrices matrices = new Matrices();
  final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  final Rights rights = new Rights(matrices, snapshots, platform.scopes(), this);
  final Components components =
      new Components(
          platform.jdbi(),
          platform.scopes(),
          accounts,
          keys,
          packs,
          assets,
          new OperationPacks(),
          networks,
          rights,
          this);
  final ProbeRound round =
      new ProbeRound(platform.jdbi(), platform.scopes(), networks, trail, this);
  final ComponentCalls calls;
  final String city;
  final TenantId here;
  final Caller bureau;
  final Caller second;
  final Caller clerk;

  private Duration ahead = Duration.ZERO;

  Ground(String city) {
    this.city = city;
    here = platform.community(city + "01001001", OperationMode.GOVERNMENT);
    bureau = platform.caller(Tier.CITY, city, null, null, "*");
    second = platform.caller(Tier.CITY, city, null, null, "*");
    clerk = platform.clerk(here);
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into organisation (id, name, kind) values (?, 'Health office', 'DEPARTMENT') on conflict do nothing",
                  department());
              handle.execute(
                  "insert into organisation (id, name, kind) values (?, 'Operator', 'OPERATOR') on conflict do nothing",
                  operator());
            });
    if (platform.as(bureau, networks::list).stream()
        .noneMatch(row -> row.range().startsWith("127.0.0.1"))) {
      platform.as(bureau, () -> networks.allow("127.0.0.1", "tests"));
    }
    calls =
        new ComponentCalls(
            platform.scopes(),
            new Calling(
                platform.jdbi(),
                platform.scopes(),
                accounts,
                keys,
                packs,
                assets,
                networks,
                rights,
                new Gate(
                    platform.jdbi(),
                    platform.scopes(),
                    matrices,
                    snapshots,
                    new Seal(new byte[32]),
                    this),
                new Obligations(platform.jdbi(), platform.scopes(), assets, keys, trail, this),
                this));
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  void wait(Duration time) {
    ahead = ahead.plus(time);
  }

  String department() {
    return "health-" + city;
  }

  String operator() {
    return "op-" + city;
  }

  static Reading reading(String asset, String... fields) {
    return new Reading(new Asset(asset), Action.VIEW, Purpose.GOVERNANCE, Set.of(fields));
  }

  VersionDraft version(String number, String address, Reading... reads) {
    return version(number, address, ServiceLevel.USUAL, reads);
  }

  VersionDraft version(String number, String address, ServiceLevel level, Reading... reads) {
    return new VersionDraft(
        number,
        "OPENAPI",
        CONTRACT,
        address,
        "/health",
        Authentication.BEARER,
        null,
        "a-secret-of-the-owner",
        List.of("elderly-care"),
        List.of(city),
        List.of(reads),
        level);
  }

  ComponentDraft draft(VersionDraft version) {
    return new ComponentDraft(
        "service",
        "Fall risk",
        department(),
        "Wang Xiaoming",
        "13800005678",
        "Apache-2.0",
        version);
  }

  UUID proposed(VersionDraft version) {
    return platform.as(bureau, () -> components.propose(draft(version)));
  }

  UUID admitted(VersionDraft version) {
    var id = proposed(version);
    look();
    run(second, () -> components.admit(id, version.number()));
    return id;
  }

  /** Looks at all that is due. */
  void look() {
    while (round.run() > 0) {
      // Others of the same database may be due as well.
    }
  }

  VersionRow version(UUID id) {
    return platform.as(bureau, () -> components.get(id)).versions().getFirst();
  }

  CallDraft call(String operation, Map<String, Object> parameters, SentData... data) {
    return new CallDraft(null, here, "elderly-care", operation, parameters, List.of(data));
  }

  /** Without a transaction around, as a request comes. */
  CallAnswer call(Caller caller, UUID component, CallDraft draft) {
    return Unchecked.call(() -> platform.scopes().as(caller, () -> calls.call(component, draft)));
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
