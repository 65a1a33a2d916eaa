package org.linli.computing.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.computing.control.ComputationPack;
import org.linli.computing.control.Figures;
import org.linli.computing.control.HomeValues;
import org.linli.computing.control.RunTable;
import org.linli.computing.entity.Computation;
import org.linli.computing.entity.Computed;
import org.linli.computing.entity.HourFigure;
import org.linli.computing.entity.Order;
import org.linli.computing.entity.RunRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.keys.boundary.KeyRing;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.boundary.Told;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;

/** Runs declared computations on the data of a community that is not the caller's own. */
@Facade
public class Computing {

  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int LONGEST_LIST = 5_000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;
  private final Gate gate;
  private final Obligations obligations;
  private final HomeValues homes;
  private final RunTable runs;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Map<String, Computation> computations;

  /** What was told, under which decision. */
  private record Run(Told<HourFigure> told, Decision decision) {}

  @Inject
  public Computing(
      Jdbi jdbi,
      Scopes scopes,
      DeviceModels models,
      Gate gate,
      Obligations obligations,
      KeyRing keys) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
    this.gate = gate;
    this.obligations = obligations;
    this.homes = new HomeValues(jdbi);
    this.runs = new RunTable(keys);
    this.audit = new AuditTrail(jdbi, scopes);
    this.clock = InstantSource.system();
    this.computations = ComputationPack.delivered(models);
  }

  /** For the container's proxy alone. */
  protected Computing() {
    this.jdbi = null;
    this.scopes = null;
    this.models = null;
    this.gate = null;
    this.obligations = null;
    this.homes = null;
    this.runs = null;
    this.audit = null;
    this.clock = null;
    this.computations = Map.of();
  }

  /** All that may be computed. */
  @Permit("crosstier:read")
  public List<Computation> list() {
    return List.copyOf(computations.values());
  }

  /**
   * Runs one of them. Whatever the decision opens, figures of groups alone come back.
   *
   * @throws org.linli.rights.boundary.DataRefused with the basis
   */
  @Permit("crosstier:read")
  @Apart
  public Computed run(Order asked) {
    var computation = computations.get(asked.computation() == null ? "" : asked.computation());
    if (computation == null) {
      throw new Invalid("computation", "unknown");
    }
    var order = checked(asked, computation);
    var model = models.get(computation.model());
    var asset = new Asset(model.asset());
    var metric = model.metrics().get(computation.metric());
    var figures = new Figures(computation, metric.precision());
    var access =
        new Access(
            Action.ANALYSE, asset, order.purpose(), order.tenant(), "compute " + computation.id());
    var run =
        gate.read(
            access,
            decision -> new Run(told(order, computation, asset, figures, decision), decision),
            done -> done.told().figures().size());
    return kept(order, computation, asset, metric.unit(), figures, run);
  }

  /** Runs of the caller's division or organisation, newest first. */
  @Permit("crosstier:read")
  public Page<RunRow> runs(PageRequest page) {
    return jdbi.withHandle(
        handle -> Page.of(runs.list(handle, page), RunTable.count(handle, page), page));
  }

  private static Order checked(Order asked, Computation computation) {
    require(asked.tenant() != null, "tenant", "required");
    require(asked.purpose() != null, "purpose", "required");
    require(asked.from() != null, "from", "required");
    require(asked.until() != null && asked.from().isBefore(asked.until()), "until", "after-from");
    // Whole hours alone: a shorter span would tell less than the hour that is guarded.
    var from = asked.from().truncatedTo(ChronoUnit.HOURS);
    var until = asked.until().truncatedTo(ChronoUnit.HOURS);
    require(from.isBefore(until), "until", "whole-hours");
    require(Duration.between(from, until).compareTo(LONGEST) <= 0, "from", "span-too-long");
    require(computation.joined() || asked.list().isEmpty(), "list", "not-for-this");
    require(!computation.joined() || !asked.list().isEmpty(), "list", "required");
    require(asked.list().size() <= LONGEST_LIST, "list", "too-long");
    return new Order(computation.id(), asked.tenant(), asked.purpose(), from, until, asked.list());
  }

  private Told<HourFigure> told(
      Order order, Computation computation, Asset asset, Figures figures, Decision decision) {
    var over = clock.instant().truncatedTo(ChronoUnit.HOURS);
    var values =
        homes.hourly(
            order,
            computation.model(),
            computation.metric(),
            taken(order, computation, asset),
            over);
    // One measure for all operations and for the series of hours: what one tells, the others know.
    return obligations.tellTotals(
        decision, asset, computation.model() + "/" + computation.metric(), figures.groups(values));
  }

  /** The devices that the caller knows by the tokens of its own list. */
  private Predicate<UUID> taken(Order order, Computation computation, Asset asset) {
    if (!computation.joined()) {
      return device -> true;
    }
    Set<UUID> known = new HashSet<>();
    obligations
        .tokens(asset, "device", homes.devices(order, computation.model()))
        .forEach(
            (device, token) -> {
              if (order.list().contains(token)) {
                known.add(device);
              }
            });
    return known::contains;
  }

  private Computed kept(
      Order order, Computation computation, Asset asset, String unit, Figures figures, Run run) {
    var caller = scopes.caller();
    var told = run.told().figures();
    var withheld = run.told().withheld();
    var id = Sql.newId();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var digest = RunTable.digest(told);
    var imprint = runs.imprint(id, at, caller.username(), order, digest);
    var computed =
        new Computed(
            id,
            at,
            computation,
            told,
            figures.whole(told),
            unit,
            figures.shares(told),
            withheld,
            run.decision(),
            digest,
            imprint);
    scopes.call(
        () -> {
          jdbi.useHandle(
              handle ->
                  runs.insert(
                      handle,
                      new RunRow(
                          id,
                          at,
                          caller.username(),
                          obligations.recipient().party(),
                          caller.organisation().orElse(null),
                          null,
                          computation.id(),
                          asset,
                          order.purpose(),
                          order.from(),
                          order.until(),
                          order.list().size(),
                          told.size(),
                          withheld.tooFew() + withheld.tooClose(),
                          run.decision().outcome(),
                          run.decision().basis().line(),
                          digest,
                          true),
                      order,
                      caller,
                      imprint));
          audit.record("computation.run", computed.auditName());
          return null;
        });
    return computed;
  }

  private static void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw new Invalid(field, rule);
    }
  }
}
