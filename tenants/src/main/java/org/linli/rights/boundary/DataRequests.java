package org.linli.rights.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.persistence.Sql;
import org.linli.rights.control.Application;
import org.linli.rights.control.ApplicationRules;
import org.linli.rights.control.Approver;
import org.linli.rights.control.Asker;
import org.linli.rights.control.Decider;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.RequestTable;
import org.linli.rights.control.Signed;
import org.linli.rights.control.Snapshot;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.tenancy.entity.TenantId;

/**
 * Applications for data 数据申请: asked with purpose, reason and time; granted or refused by who
 * answers for the data ({@link Approver}); revoked at once; ended by the clock. Nobody decides what
 * they asked for themselves.
 */
@Facade
public class DataRequests {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Matrices matrices;
  private final Snapshots snapshots;
  private final Announcements announcements;
  private final InstantSource clock;

  @Inject
  public DataRequests(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements) {
    this(jdbi, scopes, matrices, snapshots, announcements, InstantSource.system());
  }

  public DataRequests(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.matrices = matrices;
    this.snapshots = snapshots;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected DataRequests() {
    this(null, null, null, null, null, null);
  }

  /**
   * Asks for what the matrix, or a contract's clause, opens on application alone.
   *
   * @throws DataRefused when no application could open it
   * @throws NothingToRequest when it is open already
   */
  @Permit("requests:write")
  @Mutates("request.applied")
  public UUID apply(
      TenantId tenant, Asset asset, Action action, Purpose purpose, String reason, Instant until) {
    ApplicationRules.check(asset, action, purpose, reason, until, now());
    var asker = Asker.of(scopes.caller());
    var community = snapshots.of(tenant);
    if (!asker.isResponsibleFor(community)) {
      throw new NotFound("tenant");
    }
    var access = new Access(action, asset, purpose, tenant, "application");
    var decision =
        new Decider(matrices).decide(asker.question(access, community, now()), community);
    if (decision.outcome() == Outcome.DENY) {
      throw new DataRefused(access, decision, asker.caller().locale());
    }
    if (decision.outcome() != Outcome.REQUEST) {
      throw new NothingToRequest();
    }
    var approver =
        Approver.of(community, asker.party(), asker.id(), now()).orElseThrow(NoApprover::new);
    var application =
        new Application(
            tenant,
            Sql.newId(),
            community.code(),
            approver.operator(),
            asker.caller().accountId(),
            asker.caller().displayName(),
            asker.party(),
            asker.id(),
            asset,
            action,
            purpose,
            reason.strip(),
            until.truncatedTo(ChronoUnit.MICROS),
            RequestState.OPEN,
            community.mode(),
            decision.basis().line(),
            now(),
            null,
            null,
            null,
            null);
    jdbi.useHandle(
        handle -> {
          if (RequestTable.waits(handle, application)) {
            throw new Conflict("request");
          }
          RequestTable.insert(handle, application);
        });
    announce(application);
    return application.id();
  }

  /**
   * The caller's own applications, those it may decide, and those about its communities; the open
   * ones first.
   *
   * @param state a {@link RequestState}, or null for all
   */
  @Permit("requests:read")
  public Page<RequestRow> list(String state, PageRequest page) {
    var wanted = state == null || state.isBlank() ? null : ApplicationRules.state(state).name();
    var now = now();
    var rows =
        jdbi.withHandle(
            handle ->
                RequestTable.list(
                    handle, wanted, page.pattern(), now, page.offset(), page.limit()));
    var total = jdbi.withHandle(handle -> RequestTable.count(handle, wanted, page.pattern(), now));
    var caller = scopes.caller();
    return Page.of(
        rows.stream()
            .map(listed -> ApplicationRules.row(listed, caller, this::approver, now))
            .toList(),
        total,
        page);
  }

  /**
   * @param until not later than asked for, nor than the contract on which the grant rests
   */
  @Permit("requests:decide")
  @Mutates("request.granted")
  public void grant(UUID request, Instant until, String note) {
    var application = toDecide(request, RequestState.OPEN);
    var approver = decider(application);
    // As the database keeps it: what was asked for exactly must not look later than asked.
    var end = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    ApplicationRules.checkGrant(application, approver, end, note, now());
    decided(application, RequestState.GRANTED, note, end, approver);
  }

  @Permit("requests:decide")
  @Mutates("request.refused")
  public void refuse(UUID request, String note) {
    if (note == null || note.isBlank()) {
      throw new Invalid("note", "required");
    }
    ApplicationRules.checkNote(note);
    var application = toDecide(request, RequestState.OPEN);
    decided(application, RequestState.REFUSED, note, null, decider(application));
  }

  /** Ends a running grant at once. */
  @Permit("requests:decide")
  @Mutates("request.revoked")
  public void revoke(UUID request) {
    var granted = toDecide(request, RequestState.GRANTED);
    var approver = decider(granted);
    decided(granted, RequestState.REVOKED, granted.note(), granted.grantedUntil(), approver);
  }

  private Application toDecide(UUID request, RequestState state) {
    var application =
        jdbi.withHandle(handle -> RequestTable.find(handle, request))
            .orElseThrow(() -> new NotFound("request"));
    if (application.account().equals(scopes.caller().accountId())) {
      throw new OwnApplication();
    }
    if (application.stateAt(now()) != state) {
      throw new Conflict("request");
    }
    return application;
  }

  private Approver decider(Application application) {
    var community = snapshots.of(application.tenant());
    // Asked under another mode, it was asked of somebody else on other grounds.
    if (community.mode() != application.mode()) {
      throw new Conflict("mode");
    }
    var asker = Asker.of(scopes.caller());
    return approver(community, application)
        .filter(found -> found.is(asker) && asker.isResponsibleFor(community))
        .orElseThrow(NotTheApprover::new);
  }

  private Optional<Approver> approver(Application application) {
    return approver(snapshots.of(application.tenant()), application);
  }

  private Optional<Approver> approver(Snapshot community, Application application) {
    return community.mode() == application.mode()
        ? Approver.of(community, application.party(), application.asker(), now())
        : Optional.empty();
  }

  private void decided(
      Application application, RequestState state, String note, Instant until, Approver approver) {
    var contract = approver.contract().map(Signed::id).orElse(null);
    var by = scopes.caller().displayName();
    jdbi.useHandle(
        handle -> {
          RequestTable.decide(handle, application, state, by, now(), note, until, contract);
          snapshots.changed(handle, application.tenant());
        });
    announce(application);
  }

  private void announce(Application application) {
    announcements.announce(
        new Changed(application.tenant(), application.code(), Set.of("requests")));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
