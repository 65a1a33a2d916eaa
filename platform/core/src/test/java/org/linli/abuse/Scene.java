package org.linli.abuse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.abuse.boundary.FindingDetail;
import org.linli.abuse.boundary.FindingQuery;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.boundary.Findings;
import org.linli.abuse.control.Casework;
import org.linli.abuse.control.RulePack;
import org.linli.abuse.control.Watch;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.identity.boundary.Brakes;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.GrantStop;
import org.linli.rights.control.Checkpoints;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** A city of its own with its logs, the worker that reads them, and a clock that is put forward. */
public final class Scene implements InstantSource {

  private static final AtomicInteger CITIES = new AtomicInteger();
  private static final Matrices MATRICES = new Matrices();
  private static final PlatformAssets ASSETS = new PlatformAssets();

  final TestPlatform platform = TestPlatform.shared();
  final String city;
  final TenantId community;
  final TenantId private1;
  final TenantId shared;
  final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  final Seal seal = new Seal(new byte[32]);
  final Gate gate = new Gate(platform.jdbi(), platform.scopes(), MATRICES, snapshots, seal, this);
  final Casework casework =
      new Casework(
          new Brakes(),
          new GrantStop(snapshots),
          new AuditTrail(platform.jdbi(), platform.scopes()));
  final Watch watch = watch(RulePack.DELIVERED);
  final Findings findings =
      new Findings(
          platform.jdbi(),
          platform.scopes(),
          new DecisionLedger(
              platform.jdbi(),
              platform.scopes(),
              new Checkpoints(platform.jdbi(), platform.scopes(), seal)),
          casework,
          this);
  final Caller bureau;
  final Caller second;
  final Caller street;
  final String operator;

  private Instant now;

  public Scene() {
    // 14:30 in China.
    this(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofMinutes(390)));
  }

  public Scene(Instant start) {
    now = start;
    city = "97%02d".formatted(CITIES.incrementAndGet());
    community = platform.community(city + "01001001", OperationMode.GOVERNMENT);
    private1 = platform.community(city + "01001002", OperationMode.ENTERPRISE);
    shared = platform.community(city + "01001003", OperationMode.PPP);
    operator = "operator-" + city;
    owner(
        "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do"
            + " nothing",
        operator,
        operator);
    bureau = platform.caller(Tier.CITY, city, null, null, "*");
    second = platform.caller(Tier.CITY, city, null, null, "*");
    street = person(Tier.STREET, city + "01001", null);
    turn();
  }

  Watch watch(RulePack pack) {
    return new Watch(platform.jdbi(), platform.scopes(), ASSETS, casework, pack, this);
  }

  /** Somebody whose account stands in the database with its tier. */
  Caller person(Tier tier, String scope, String organisation) {
    return platform.caller(tier, scope, null, organisation, "*");
  }

  @Override
  public Instant instant() {
    return now;
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  /** The worker's next round, after everything has settled. */
  void turn() {
    wait(Watch.SETTLING.plusSeconds(1));
    watch.turn(new DivisionCode(city));
  }

  /** Asks through the gate; what is there is a list of so many. */
  void ask(Caller who, TenantId tenant, Asset asset, Purpose purpose, String subject, int items) {
    wait(Duration.ofSeconds(1));
    try {
      platform
          .scopes()
          .as(
              who,
              () ->
                  gate.read(
                      new Access(Action.VIEW, asset, purpose, tenant, subject),
                      decision -> {
                        if (items < 0) {
                          throw new NotFound("device");
                        }
                        return items;
                      },
                      Integer::longValue));
    } catch (Refusal refused) {
      // It stands in the log, which is all that matters here.
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tries so many ids of which none is there. */
  void guess(Caller who, TenantId tenant, int times) {
    for (int i = 0; i < times; i++) {
      ask(who, tenant, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, UUID.randomUUID().toString(), -1);
    }
  }

  /** The same as the log keeps it, without asking. */
  void tried(Caller who, TenantId tenant, int times) {
    for (int i = 0; i < times; i++) {
      wait(Duration.ofSeconds(1));
      logged(who, tenant, now, "PERMIT", null, null);
    }
  }

  /** An entry of the log as it was written at another time. */
  UUID logged(
      Caller who, TenantId tenant, Instant at, String outcome, Long items, String operatorId) {
    return logged(who, tenant, at, outcome, items, operatorId, UUID.randomUUID().toString());
  }

  UUID logged(
      Caller who,
      TenantId tenant,
      Instant at,
      String outcome,
      Long items,
      String operatorId,
      String subject) {
    return logged(who, tenant, at, outcome, items, operatorId, subject, "X@1/cell 1/000-1");
  }

  UUID logged(
      Caller who,
      TenantId tenant,
      Instant at,
      String outcome,
      Long items,
      String operatorId,
      String subject,
      String basis) {
    var id = org.linli.persistence.Sql.newId();
    owner(
        """
        insert into decision_entry (id, at, account_id, username, credential, party, organisation_id, action, asset, purpose,
          subject, tenant_id, code, operator_id, outcome, flagged, basis, facts, seal)
        values (?, ?, ?, ?, ?, ?, ?, 'VIEW', 'device-readings', 'GOVERNANCE', ?, ?, ?, ?, ?, false, ?, '', 'x')""",
        id,
        at(at),
        who.accountId(),
        who.username(),
        who.credential().map(Object::toString).orElse(null),
        who.tier() == Tier.OPERATOR ? "OPERATOR" : "STREET",
        who.organisation().orElse(who.scope() == null ? null : who.scope().value()),
        subject,
        tenant.value(),
        tenant.value(),
        operatorId,
        outcome,
        basis);
    if (items != null) {
      owner(
          "insert into decision_delivery (entry_id, at, code, items, seal) values (?, ?, ?, ?,"
              + " 'x')",
          id,
          at(at),
          tenant.value(),
          items);
    }
    return id;
  }

  /** What the account did in an hour of the past. */
  void habit(Caller who, Instant hour, long calls, long items) {
    platform.as(
        bureau,
        () -> {
          platform
              .jdbi()
              .useHandle(
                  handle ->
                      handle.execute(
                          """
                          insert into abuse_tally (scope_code, account_id, hour, asset, calls, refused, items)
                          values (?, ?, ?, 'device-readings', ?, 0, ?)""",
                          city,
                          who.accountId(),
                          at(hour.truncatedTo(ChronoUnit.HOURS)),
                          calls,
                          items));
          return null;
        });
  }

  List<FindingRow> found(Caller reader) {
    return platform
        .as(reader, () -> findings.list(FindingQuery.ALL, PageRequest.first(100)))
        .items();
  }

  FindingRow only(String rule) {
    var rows = found(bureau).stream().filter(row -> row.rule().equals(rule)).toList();
    if (rows.size() != 1) {
      throw new AssertionError(rule + ": " + rows + " of " + found(bureau));
    }
    return rows.getFirst();
  }

  FindingDetail detail(Caller reader, UUID id) {
    return platform.as(reader, () -> findings.get(id));
  }

  Integer pace(Caller who) {
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select pace from account where id = :id")
                    .bind("id", who.accountId())
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(null));
  }

  long stamp(Caller who) {
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select stamp from account where id = :id")
                    .bind("id", who.accountId())
                    .mapTo(Long.class)
                    .one());
  }

  void owner(String sql, Object... arguments) {
    platform.owner().useHandle(handle -> handle.execute(sql, arguments));
  }

  void as(Caller who, Runnable work) {
    platform.as(
        who,
        () -> {
          work.run();
          return null;
        });
  }

  static java.time.OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
