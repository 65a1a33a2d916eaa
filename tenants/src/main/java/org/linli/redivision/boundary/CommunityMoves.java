package org.linli.redivision.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.linli.access.boundary.Open;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.persistence.Sql;
import org.linli.redivision.control.Landing;
import org.linli.redivision.control.MoveEffects;
import org.linli.redivision.control.MoveRows;
import org.linli.redivision.control.Unmerged;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MovePreview;
import org.linli.redivision.entity.MoveSecondPerson;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.TenantId;

/**
 * Communities that go to another street 社区划转: planned by one person, agreed to by a second, and
 * carried out by the clock on their day.
 */
@Facade
public class CommunityMoves {

  private static final String WHAT = "move";
  private static final String DAY = "move-day";
  private static final int LONGEST_DOCUMENT = 120;
  private static final int FARTHEST_DAYS = 400;
  private static final Duration TOLD_AFTERWARDS = Duration.ofDays(30);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail trail;
  private final Tenants tenants;
  private final Announcements announcements;
  private final InstantSource clock;

  @Inject
  public CommunityMoves(
      Jdbi jdbi, Scopes scopes, AuditTrail trail, Tenants tenants, Announcements announcements) {
    this(jdbi, scopes, trail, tenants, announcements, InstantSource.system());
  }

  public CommunityMoves(
      Jdbi jdbi,
      Scopes scopes,
      AuditTrail trail,
      Tenants tenants,
      Announcements announcements,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.trail = trail;
    this.tenants = tenants;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected CommunityMoves() {
    this(null, null, null, null, null, null);
  }

  /** The last two hundred from or into the caller's division, newest first. */
  @Permit("moves:read")
  public List<CommunityMove> list() {
    return jdbi.withHandle(handle -> MoveRows.list(handle, within()));
  }

  /**
   * Moves that are agreed to, and those of the last thirty days, for whom they concern: the people
   * of the community itself, of the street and district that it leaves, and of those it comes to.
   * At most twenty, the nearest day first; nothing for everybody else.
   */
  @Open("a change of divisions is public, and whose it is rests on the caller's own division")
  public List<CommunityMove> news() {
    var caller = scopes.current().orElse(null);
    if (caller == null) {
      return List.of();
    }
    var since = now().minus(TOLD_AFTERWARDS);
    return switch (caller.tier()) {
      case COMMUNITY, RESIDENT ->
          caller
              .tenant()
              .map(own -> jdbi.withHandle(handle -> MoveRows.news(handle, own, null, since)))
              .orElse(List.of());
      case DISTRICT, STREET ->
          caller.scope() == null
              ? List.of()
              : jdbi.withHandle(handle -> MoveRows.news(handle, null, caller.scope(), since));
      case CITY, OPERATOR, PLATFORM -> List.of();
    };
  }

  /**
   * What a move would do; nothing is changed.
   *
   * @param code the community's code in the new street; null for the next free one
   * @throws NotFound there is no such community in the caller's reach
   * @throws Invalid the street or the code cannot be
   */
  @Permit("moves:plan")
  public MovePreview preview(TenantId tenant, DivisionCode street, DivisionCode code) {
    var community = tenants.get(required(tenant));
    return jdbi.withHandle(
        handle ->
            MoveEffects.of(handle, community, Landing.of(handle, community, street, code), now()));
  }

  /**
   * What a planned move would do now: what the second person looks at.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws Conflict it is done, or was taken back
   */
  @Permit("moves:confirm")
  public MovePreview effects(UUID id) {
    var move = get(id);
    if (!move.isOpen()) {
      throw new Conflict(WHAT);
    }
    var community = tenants.get(move.tenant());
    return jdbi.withHandle(handle -> MoveEffects.of(handle, community, move.to(), now()));
  }

  /**
   * Plans a move; nothing is changed before somebody else agreed and the day has come.
   *
   * @param street where the community goes, of the same city
   * @param day from whose first moment on, by the city's clock; today at the earliest
   * @param document the number of the document that orders it, at most 120 characters
   * @param code as the document gives it; null for the next free one of the street
   * @throws NotFound there is no such community in the caller's reach
   * @throws Invalid street, day, document or code cannot be
   * @throws Conflict the community has a move that is planned or agreed to
   * @throws org.linli.redivision.entity.MoveRefused it is part of a merging, or has ended by one
   */
  @Permit("moves:plan")
  @Mutates("move.planned")
  public UUID plan(
      TenantId tenant, DivisionCode street, LocalDate day, String document, DivisionCode code) {
    var community = tenants.get(required(tenant));
    var number = Invalid.text("move-document", document, LONGEST_DOCUMENT);
    check(day);
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          Unmerged.check(handle, tenant);
          if (MoveRows.stands(handle, tenant)) {
            throw new Conflict(WHAT);
          }
          if (Landing.isErased(handle, tenant)) {
            throw new Conflict("erasure");
          }
          var to = Landing.of(handle, community, street, code);
          MoveRows.add(
              handle, id, tenant, community.code(), to, day, number, scopes.caller(), now());
        });
    note(get(id), "move.planned");
    return id;
  }

  /**
   * The second person agrees; on its day the move is carried out, at once when that has come.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws MoveSecondPerson whoever planned it cannot be the second
   * @throws Conflict it was answered already
   * @throws org.linli.redivision.entity.MoveRefused the community is part of a merging by now
   * @throws Invalid its day is over: it is to be planned anew
   */
  @Permit("moves:confirm")
  @Mutates("move.confirmed")
  public void confirm(UUID id) {
    var move = get(id);
    if (move.proposer().equals(scopes.caller().accountId())) {
      throw new MoveSecondPerson();
    }
    if (move.state() != MoveState.PROPOSED) {
      throw new Conflict(WHAT);
    }
    if (move.day().isBefore(today())) {
      // What was told of the days since then cannot be another street's all at once.
      throw new Invalid(DAY, "move-past");
    }
    jdbi.useHandle(handle -> Unmerged.check(handle, move.tenant()));
    decide(move, MoveState.CONFIRMED, "move.confirmed");
  }

  /**
   * Whoever has a say in it takes it back, as long as it is not carried out.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws Conflict it is done, or was taken back already
   */
  @Permit("moves:read")
  @Mutates("move.withdrawn")
  public void withdraw(UUID id) {
    var caller = scopes.caller();
    if (!caller.may("moves:plan")) {
      caller.require("moves:confirm");
    }
    var move = get(id);
    if (!move.isOpen()) {
      throw new Conflict(WHAT);
    }
    decide(move, MoveState.WITHDRAWN, "move.withdrawn");
  }

  private void decide(CommunityMove move, MoveState state, String action) {
    var decided =
        jdbi.withHandle(handle -> MoveRows.decide(handle, move, state, scopes.caller(), now()));
    if (!decided) {
      throw new Conflict(WHAT);
    }
    note(move, action);
  }

  /** In the log of the community and of the street it is in, and in that of the one it goes to. */
  private void note(CommunityMove move, String action) {
    var id = move.id().toString();
    trail.recordIn(move.tenant(), action, id);
    trail.recordAt(move.to().at(DivisionLevel.STREET), action, id);
    for (var code : new DivisionCode[] {move.from(), move.to()}) {
      announcements.announce(new Changed(move.tenant(), code, Set.of("tenant")));
    }
  }

  private void check(LocalDate day) {
    if (day == null) {
      throw new Invalid(DAY, "required");
    }
    var today = today();
    if (day.isBefore(today)) {
      throw new Invalid(DAY, "move-past");
    }
    if (day.isAfter(today.plusDays(FARTHEST_DAYS))) {
      throw new Invalid(DAY, "move-far");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
  }

  /** The same answer for one out of reach and one that is not. */
  private CommunityMove get(UUID id) {
    return jdbi.withHandle(handle -> MoveRows.find(handle, id, within()))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  private static TenantId required(TenantId tenant) {
    if (tenant == null) {
      throw new Invalid("tenant", "required");
    }
    return tenant;
  }

  private String within() {
    var scope = scopes.caller().scope();
    return scope == null ? "" : scope.value();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
