package org.linli.succession.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Open;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.persistence.Sql;
import org.linli.succession.control.Previews;
import org.linli.succession.control.SuccessionPack;
import org.linli.succession.control.SuccessionRows;
import org.linli.succession.entity.Succession;
import org.linli.succession.entity.SuccessionDraft;
import org.linli.succession.entity.SuccessionNews;
import org.linli.succession.entity.SuccessionPreview;
import org.linli.succession.entity.SuccessionRefused;
import org.linli.succession.entity.SuccessionRefused.Why;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** Successions: one person wants one, a second agrees, and what was done is read here. */
@Facade
public class Successions {

  private static final String WHAT = "succession";
  private static final int LONGEST_REASON = 400;
  private static final int YEARS = 2;
  private static final Duration TOLD_AFTERWARDS = Duration.ofDays(30);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail trail;
  private final Tenants tenants;
  private final Previews previews;
  private final InstantSource clock;

  @Inject
  public Successions(Jdbi jdbi, Scopes scopes, AuditTrail trail, Tenants tenants) {
    this(jdbi, scopes, trail, tenants, InstantSource.system());
  }

  public Successions(
      Jdbi jdbi, Scopes scopes, AuditTrail trail, Tenants tenants, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.trail = trail;
    this.tenants = tenants;
    this.previews = new Previews(jdbi, scopes, SuccessionPack.DELIVERED);
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Successions() {
    this(null, null, null, null, null);
  }

  /** The last two hundred whose communities both lie in the caller's reach, newest first. */
  @Permit("succession:read")
  public List<Succession> list() {
    return jdbi.withHandle(handle -> SuccessionRows.list(handle, within()));
  }

  /**
   * Mergings that are agreed to or under way, and those of the last thirty days, for whom they
   * concern: the people of both communities, and of the streets and districts above. At most
   * twenty, the nearest day first; nothing for everybody else.
   */
  @Open("that a community becomes part of another is public, and whose it is rests on the caller's")
  public List<SuccessionNews> news() {
    var caller = scopes.current().orElse(null);
    if (caller == null) {
      return List.of();
    }
    var since = now().minus(TOLD_AFTERWARDS);
    return switch (caller.tier()) {
      case COMMUNITY, RESIDENT ->
          caller
              .tenant()
              .map(own -> jdbi.withHandle(handle -> SuccessionRows.news(handle, own, null, since)))
              .orElse(List.of());
      case DISTRICT, STREET ->
          caller.scope() == null
              ? List.of()
              : jdbi.withHandle(handle -> SuccessionRows.news(handle, null, caller.scope(), since));
      case CITY, OPERATOR, PLATFORM -> List.of();
    };
  }

  /**
   * What it would do, counted; nothing is changed, and nobody is shown a row.
   *
   * @throws NotFound one of the two is not in the caller's reach
   */
  @Permit("succession:read")
  public SuccessionPreview preview(TenantId predecessor, TenantId successor) {
    addressed(predecessor, successor);
    return previews.of(predecessor, successor, now());
  }

  /**
   * Wants a community to go on in another; nothing is changed before somebody else agreed.
   *
   * @throws NotFound one of the two is not in the caller's reach
   * @throws SuccessionRefused what stands against it
   * @throws Invalid no day, one that is over or more than two years ahead, or no reason
   */
  @Permit("succession:propose")
  @Mutates("succession.proposed")
  public UUID propose(SuccessionDraft draft) {
    var reason = Invalid.text("reason", draft.reason(), LONGEST_REASON);
    checkDay(draft.effectiveOn());
    addressed(draft.predecessor(), draft.successor());
    var caller = scopes.caller();
    var id = Sql.newId();
    previews.check(draft.predecessor(), draft.successor(), begin(draft.effectiveOn()));
    jdbi.useHandle(
        handle -> {
          if (SuccessionRows.isBusy(handle, draft.predecessor(), draft.successor())) {
            throw new SuccessionRefused(Why.BUSY);
          }
          SuccessionRows.add(
              handle,
              id,
              new SuccessionDraft(
                  draft.predecessor(), draft.successor(), draft.effectiveOn(), reason),
              caller.accountId(),
              caller.displayName(),
              now());
        });
    told(draft.predecessor(), draft.successor(), "succession.proposed", id);
    return id;
  }

  /**
   * The second person agrees; on its day it is carried out, at once when that has come.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws SuccessionRefused whoever wanted it cannot be the second, or what stands against it
   * @throws Conflict it was answered already
   */
  @Permit("succession:confirm")
  @Mutates("succession.confirmed")
  public void confirm(UUID id) {
    var succession = get(id);
    if (succession.proposer().equals(scopes.caller().accountId())) {
      throw new SuccessionRefused(Why.SECOND_PERSON);
    }
    if (succession.state() != SuccessionState.PROPOSED) {
      throw new Conflict(WHAT);
    }
    previews.check(
        succession.predecessor(), succession.successor(), begin(succession.effectiveOn()));
    decide(succession, SuccessionState.CONFIRMED, "succession.confirmed");
  }

  /**
   * Whoever has a say in it takes it back, as long as nothing is carried over.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws Conflict it is under way or done, or was taken back already
   */
  @Permit("succession:read")
  @Mutates(value = "succession.withdrawn", always = true)
  public void withdraw(UUID id) {
    var caller = scopes.caller();
    if (!caller.may("succession:propose")) {
      caller.require("succession:confirm");
    }
    var succession = get(id);
    if (succession.state() != SuccessionState.PROPOSED
        && succession.state() != SuccessionState.CONFIRMED) {
      throw new Conflict(WHAT);
    }
    decide(succession, SuccessionState.WITHDRAWN, "succession.withdrawn");
  }

  /**
   * What was carried over, signed.
   *
   * @throws NotFound there is none in the caller's reach, or it is not done
   */
  @Permit("succession:read")
  public SignedCertificate receipt(UUID id) {
    get(id);
    return jdbi.withHandle(handle -> SuccessionRows.receipt(handle, id))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  private void decide(Succession succession, SuccessionState state, String action) {
    var caller = scopes.caller();
    var decided =
        jdbi.withHandle(
            handle ->
                SuccessionRows.decide(
                    handle, succession, state, caller.accountId(), caller.displayName(), now()));
    if (!decided) {
      throw new Conflict(WHAT);
    }
    told(succession.predecessor(), succession.successor(), action, succession.id());
  }

  /** Both communities read it in their logs. */
  private void told(TenantId predecessor, TenantId successor, String action, UUID id) {
    trail.recordIn(predecessor, action, id.toString());
    trail.recordIn(successor, action, id.toString());
  }

  private void checkDay(LocalDate day) {
    if (day == null) {
      throw new Invalid("effectiveOn", "required");
    }
    var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS))) {
      throw new Invalid("effectiveOn", "range");
    }
  }

  /** The same answer for one out of reach and one that is not. */
  private void addressed(TenantId predecessor, TenantId successor) {
    if (predecessor == null) {
      throw new Invalid("predecessor", "required");
    }
    if (successor == null) {
      throw new Invalid("successor", "required");
    }
    tenants.get(predecessor);
    tenants.get(successor);
  }

  private Succession get(UUID id) {
    return jdbi.withHandle(handle -> SuccessionRows.find(handle, id, within()))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  private Instant begin(LocalDate day) {
    var first = day.atStartOfDay(CityTime.ZONE).toInstant();
    return first.isBefore(now()) ? now() : first;
  }

  private String within() {
    var scope = scopes.caller().scope();
    return scope == null ? "" : scope.value();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
