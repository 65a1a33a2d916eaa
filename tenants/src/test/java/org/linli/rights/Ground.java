package org.linli.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.linli.access.boundary.Changed;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Agreed;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Objections;
import org.linli.rights.boundary.RequestAnswered;
import org.linli.rights.boundary.RequestPapers;
import org.linli.rights.boundary.Rights;
import org.linli.rights.control.Checkpoints;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Overdue;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/**
 * A city of its own with the whole room on the real database, and a clock that can be put forward.
 */
final class Ground implements InstantSource {

  static final Matrices MATRICES = new Matrices();

  final TestPlatform platform = TestPlatform.shared();
  final String city;
  final List<Changed> announced = new ArrayList<>();
  final List<RequestAnswered> answers = new ArrayList<>();
  final Seal seal = new Seal("a key for tests, thirty-two bytes".getBytes());
  final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  final Gate gate = new Gate(platform.jdbi(), platform.scopes(), MATRICES, snapshots, seal, this);
  final Rights rights = new Rights(MATRICES, snapshots, platform.scopes(), this);
  final AgreedRights agreed = new AgreedRights(platform.jdbi(), platform.scopes(), snapshots);
  final DataRequests requests =
      new DataRequests(
          platform.jdbi(), platform.scopes(), MATRICES, snapshots, this::announced, this);
  final Objections objections =
      new Objections(
          platform.jdbi(), platform.scopes(), MATRICES, snapshots, this::announced, this);
  final RequestPapers papers = new RequestPapers(platform.jdbi(), platform.scopes(), snapshots);
  final Overdue overdue =
      new Overdue(platform.jdbi(), platform.scopes(), MATRICES, snapshots, this::announced, this);
  final Checkpoints checkpoints = new Checkpoints(platform.jdbi(), platform.scopes(), seal);
  final DecisionLedger ledger = new DecisionLedger(platform.jdbi(), platform.scopes(), checkpoints);

  private Duration ahead = Duration.ZERO;
  private Instant ended = Instant.EPOCH;

  Ground(String city) {
    this.city = city;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  void wait(Duration time) {
    ahead = ahead.plus(time);
  }

  Instant in(Duration time) {
    return instant().plus(time);
  }

  /** The community with that number in the city's first street. */
  TenantId community(int number, OperationMode mode) {
    return platform.community(city + "01001" + "%03d".formatted(number), mode);
  }

  Caller bureau() {
    return platform.caller(Tier.CITY, city, null, null, "*");
  }

  Caller district(String digits) {
    return platform.caller(Tier.DISTRICT, city + digits, null, null, "*");
  }

  Caller operator(String organisation) {
    enterprise(organisation);
    return platform.caller(Tier.OPERATOR, null, null, organisation, "*");
  }

  void enterprise(String id) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
                    id,
                    id));
  }

  UUID contract(TenantId tenant, String operator, Duration lasts, Clause... clauses) {
    enterprise(operator);
    var terms = new Terms(true, Set.copyOf(Asset.ALL), List.of(clauses));
    return contract(tenant, operator, lasts, terms);
  }

  /** What a contract gives that all have signed. */
  UUID contract(TenantId tenant, String operator, Duration lasts, Terms terms) {
    enterprise(operator);
    var id = UUID.randomUUID();
    enter(
        new Agreed(
            tenant,
            id,
            1,
            "C-" + id,
            Party.OPERATOR,
            operator,
            ended.isAfter(in(Duration.ofDays(-1))) ? ended : in(Duration.ofDays(-1)),
            in(lasts),
            terms));
    return id;
  }

  void enter(Agreed... all) {
    run(bureau(), () -> agreed.enter(List.of(all), instant()));
  }

  /** The next contract begins no earlier, or the two would overlap. */
  void end(TenantId tenant, UUID contract) {
    var at = instant();
    run(bureau(), () -> agreed.end(contract, Integer.MAX_VALUE, List.of(tenant), at));
    ended = at;
  }

  Decision read(Caller caller, TenantId tenant, Asset asset, Action action, Purpose purpose) {
    return read(caller, new Access(action, asset, purpose, tenant, "test"), decision -> decision);
  }

  <T> T read(Caller caller, Access access, Function<Decision, T> within) {
    return platform.as(caller, () -> gate.read(access, within));
  }

  UUID apply(Caller caller, TenantId tenant, Duration lasts) {
    return platform.as(
        caller,
        () ->
            requests.apply(
                tenant,
                wanted(
                    Asset.DEVICE_READINGS,
                    Action.VIEW,
                    Purpose.GOVERNANCE,
                    "flood prevention",
                    in(lasts))));
  }

  /** All fields of the asset, on the first basis that a government or an enterprise may name. */
  static Wanted wanted(Asset asset, Action action, Purpose purpose, String reason, Instant until) {
    return new Wanted(
        asset,
        action,
        purpose,
        reason,
        scenario(asset),
        purpose == Purpose.EMERGENCY
            ? "life-and-property"
            : purpose == Purpose.GOVERNANCE
                ? "data-security-law"
                : purpose == Purpose.RESEARCH ? "statistics-law" : "operation-contract",
        null,
        fields(asset),
        "all of it is needed",
        null,
        null,
        until);
  }

  /** Key data of the highest sensitivity are asked for in a scenario that lists them. */
  private static String scenario(Asset asset) {
    return asset.equals(Asset.ACCESS_RECORDS)
        ? "security"
        : asset.equals(Asset.HEALTH_READINGS) ? "elderly-care" : null;
  }

  /** The asset's fields by their names. */
  static List<String> fields(Asset asset) {
    return org.linli.packs.Packs.read(
            Ground.class.getResource("/packs/assets/" + asset.id() + ".yaml"),
            com.fasterxml.jackson.databind.JsonNode.class)
        .path("fields")
        .findValuesAsText("name");
  }

  void grant(Caller caller, UUID request, Duration lasts) {
    run(caller, () -> requests.grant(request, in(lasts), null, "agreed"));
  }

  void run(Caller caller, Runnable work) {
    platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  private void announced(Object event) {
    if (event instanceof RequestAnswered answer) {
      answers.add(answer);
    } else {
      announced.add((Changed) event);
    }
  }
}
