package org.linli.components.boundary;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.components.control.ComponentPacks;
import org.linli.components.control.ComponentTable;
import org.linli.components.control.Owner;
import org.linli.components.control.OwnerRights;
import org.linli.components.control.ProbeTable;
import org.linli.components.control.Proposal;
import org.linli.components.control.UseTable;
import org.linli.components.control.VersionTable;
import org.linli.components.entity.ComponentType;
import org.linli.components.entity.ContractForm;
import org.linli.components.entity.Health;
import org.linli.components.entity.VersionState;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.courier.boundary.Endpoint;
import org.linli.exchange.boundary.Networks;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Outcome;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * The registry 组件注册 (000 §8.2 g): proposed by the owner or the bureau, admitted by a second person
 * of the bureau when contract, health and the owner's rights are in order, deprecated, withdrawn.
 */
@Facade
public class Components {

  static final Duration COUNTED = Duration.ofDays(30);
  private static final Duration FRESH = Duration.ofHours(1);
  private static final int MOST_LOOKS = 200;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final SystemAccounts accounts;
  private final KeyRing keys;
  private final ComponentPacks packs;
  private final PlatformAssets assets;
  private final OperationPacks scenarios;
  private final Networks networks;
  private final Rights rights;
  private final InstantSource clock;

  @Inject
  public Components(
      Jdbi jdbi,
      Scopes scopes,
      SystemAccounts accounts,
      KeyRing keys,
      ComponentPacks packs,
      PlatformAssets assets,
      OperationPacks scenarios,
      Networks networks,
      Rights rights) {
    this(
        jdbi,
        scopes,
        accounts,
        keys,
        packs,
        assets,
        scenarios,
        networks,
        rights,
        InstantSource.system());
  }

  public Components(
      Jdbi jdbi,
      Scopes scopes,
      SystemAccounts accounts,
      KeyRing keys,
      ComponentPacks packs,
      PlatformAssets assets,
      OperationPacks scenarios,
      Networks networks,
      Rights rights,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.accounts = accounts;
    this.keys = keys;
    this.packs = packs;
    this.assets = assets;
    this.scenarios = scenarios;
    this.networks = networks;
    this.rights = rights;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Components() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  /** Types of components, in the order of the pack. */
  @Permit("components:read")
  public List<ComponentType> types() {
    return packs.types();
  }

  /** Forms of contracts, in the order of the pack. */
  @Permit("components:read")
  public List<ContractForm> forms() {
    return packs.forms();
  }

  /**
   * Those of the caller's division or enterprise, and those plugged in there; what fails comes
   * first.
   */
  @Permit("components:read")
  public Page<ComponentRow> list(PageRequest page) {
    return ComponentTable.list(jdbi, scopes.caller(), page, since());
  }

  @Permit("components:read")
  public ComponentDetail get(UUID id) {
    var row = known(id);
    return jdbi.withHandle(
        handle ->
            new ComponentDetail(
                row,
                VersionTable.of(handle, id, since()),
                VersionTable.document(handle, id, row.number())
                    .map(text -> packs.check(row.form()).orElseThrow().operations(text))
                    .orElse(List.of())));
  }

  /** The contract of a version, as it was proposed. */
  @Permit("components:read")
  public String document(UUID id, String number) {
    known(id);
    return jdbi.withHandle(
        handle ->
            VersionTable.document(handle, id, number)
                .orElseThrow(() -> new NotFound("component-version")));
  }

  /** How it answered when it was looked at, the newest first. */
  @Permit("components:read")
  public List<ProbeRow> probes(UUID id) {
    known(id);
    return jdbi.withHandle(handle -> ProbeTable.of(handle, id, MOST_LOOKS));
  }

  /** Who uses it, of those whom the caller may know of. */
  @Permit("components:read")
  public List<UseRow> uses(UUID id) {
    known(id);
    return jdbi.withHandle(handle -> UseTable.of(handle, id, since()));
  }

  /** How the gate would answer to the owner about each of what a version reads. */
  @Permit("components:read")
  public List<OwnerRight> rights(UUID id, String number) {
    known(id);
    return jdbi.withHandle(handle -> rights(handle, id, number));
  }

  /** What is wrong with a contract, in the caller's language; registers nothing. */
  @Permit("components:read")
  public List<ContractFault> check(String form, String document) {
    return packs
        .check(form)
        .orElseThrow(() -> new Invalid("form", "unknown"))
        .faults(document, scopes.caller().locale());
  }

  @Permit("components:write")
  @Mutates("component.proposed")
  public UUID propose(ComponentDraft draft) {
    var caller = scopes.caller();
    Proposal.check(draft, packs);
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          var organisation = caller.organisation().orElse(draft.organisation());
          var owner = Owner.of(handle, caller, organisation, draft.version().communities());
          judge(handle, draft.version(), owner.scope().value());
          var account =
              accounts.open(
                  handle,
                  "c-" + id,
                  draft.name().strip(),
                  owner.kind().role(),
                  owner.kind().role().equals("DEPARTMENT_SYSTEM") ? owner.scope() : null,
                  organisation);
          ComponentTable.insert(
              handle, id, draft, organisation, owner.scope(), account, now(), caller.displayName());
          enter(handle, id, draft.version());
        });
    return id;
  }

  /** Another version of a component, of the same type; the older ones stay as they are. */
  @Permit("components:write")
  @Mutates("component.version-proposed")
  public void revise(UUID id, VersionDraft draft) {
    var row = own(id);
    var type = packs.type(row.type()).orElseThrow();
    if (draft.form() == null || !type.forms().contains(draft.form())) {
      throw new Invalid("form", "form-of-type");
    }
    jdbi.useHandle(
        handle -> {
          judge(handle, draft, ComponentTable.owned(handle, id).scope().value());
          enter(handle, id, draft);
          ComponentTable.settle(handle, id);
        });
  }

  private void judge(Handle handle, VersionDraft draft, String within) {
    Proposal.check(handle, draft, within, assets, scenarios);
    var faults = check(draft.form(), draft.document());
    if (!faults.isEmpty()) {
      throw new FaultyContract(faults);
    }
    // Where nothing may go, nothing is proposed; what the name means then is looked at each time.
    Endpoint.of(draft.address()).address(scopes.asSystem("components", networks::allowed));
  }

  private void enter(Handle handle, UUID id, VersionDraft draft) {
    if (VersionTable.document(handle, id, draft.number()).isPresent()) {
      throw new Conflict("component-version");
    }
    VersionTable.insert(
        handle,
        id,
        draft,
        VersionTable.digest(draft.document()),
        sealed(id, draft.number(), draft.secret()),
        scopes.caller(),
        now());
  }

  /**
   * Admits what was found well and reads nothing beyond its owner's rights; not by who proposed it.
   */
  @Permit("components:admit")
  @Mutates("component.admitted")
  public void admit(UUID id, String number) {
    overseen(id);
    var caller = scopes.caller();
    jdbi.useHandle(
        handle -> {
          var version = version(handle, id, number);
          if (VersionTable.proposer(handle, id, number)
              .filter(caller.accountId()::equals)
              .isPresent()) {
            throw new OwnProposal();
          }
          if (version.health() != Health.GOOD
              || version.probedAt().isBefore(clock.instant().minus(FRESH))) {
            throw new NotFoundWell();
          }
          rights(handle, id, number).stream()
              .collect(java.util.stream.Collectors.groupingBy(OwnerRight::reading))
              .forEach(
                  (reading, answers) -> {
                    if (answers.stream().allMatch(one -> one.outcome() == Outcome.DENY)) {
                      throw new OutsideItsRights(reading.asset().id());
                    }
                  });
          turn(handle, id, number, VersionState.ADMITTED, null);
        });
  }

  /** Goes on being called by those who call it, and is to be left by them. */
  @Permit("components:write")
  @Mutates("component.deprecated")
  public void deprecate(UUID id, String number, String reason) {
    own(id);
    Proposal.text("reason", reason, 400);
    jdbi.useHandle(handle -> turn(handle, id, number, VersionState.DEPRECATED, reason.strip()));
  }

  /** Is called no more from this very moment on. */
  @Permit("components:write")
  @Mutates("component.withdrawn")
  public void withdraw(UUID id, String number, String reason) {
    own(id);
    Proposal.text("reason", reason, 400);
    jdbi.useHandle(handle -> turn(handle, id, number, VersionState.WITHDRAWN, reason.strip()));
  }

  /** Another secret by which the platform proves itself. */
  @Permit("components:write")
  @Mutates("component.secret-changed")
  public void changeSecret(UUID id, String number, String secret) {
    own(id);
    Proposal.secret(secret);
    jdbi.useHandle(
        handle -> {
          if (VersionTable.secret(handle, id, number).isEmpty()) {
            throw new NotFound("component-version");
          }
          VersionTable.renew(handle, id, number, sealed(id, number, secret));
        });
  }

  /** Has it looked at within the next seconds. */
  @Permit("components:write")
  @Mutates("component.probe-asked")
  public void probe(UUID id, String number) {
    own(id);
    jdbi.useHandle(
        handle -> {
          version(handle, id, number);
          VersionTable.wake(handle, id, number, now());
        });
  }

  private void turn(Handle handle, UUID id, String number, VersionState state, String reason) {
    version(handle, id, number);
    var by = scopes.caller().displayName();
    if (!VersionTable.turn(handle, id, number, state, reason, by, now())) {
      throw new Conflict("component-version");
    }
    ComponentTable.settle(handle, id);
  }

  private List<OwnerRight> rights(Handle handle, UUID id, String number) {
    return new OwnerRights(scopes, accounts, rights)
        .of(handle, ComponentTable.owned(handle, id), version(handle, id, number));
  }

  private VersionRow version(Handle handle, UUID id, String number) {
    return VersionTable.find(handle, id, number, since())
        .orElseThrow(() -> new NotFound("component-version"));
  }

  private String sealed(UUID id, String number, String secret) {
    return secret == null || secret.isEmpty()
        ? null
        : keys.encrypt(
            secret.getBytes(StandardCharsets.US_ASCII), "component " + id + " " + number);
  }

  private ComponentRow known(UUID id) {
    return ComponentTable.find(jdbi, scopes.caller(), id, since())
        .orElseThrow(() -> new NotFound("component"));
  }

  /** The caller's own to change: of its enterprise, or of the bureau's city. */
  private ComponentRow own(UUID id) {
    var row = known(id);
    var caller = scopes.caller();
    if (caller.organisation().filter(row.organisation()::equals).isEmpty()) {
      overseen(id);
    }
    return row;
  }

  private void overseen(UUID id) {
    known(id);
    var caller = scopes.caller();
    var scope = jdbi.withHandle(handle -> ComponentTable.owned(handle, id)).scope();
    if (caller.organisation().isPresent()
        || caller.scope() == null
        || caller.scope().level() != DivisionLevel.CITY
        || !scope.isWithin(caller.scope())) {
      throw new NotFound("component");
    }
  }

  private Instant since() {
    return clock.instant().minus(COUNTED);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
