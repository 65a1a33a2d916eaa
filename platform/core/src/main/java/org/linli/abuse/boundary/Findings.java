package org.linli.abuse.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.abuse.control.Casework;
import org.linli.abuse.control.FindingPapers;
import org.linli.abuse.control.FindingTable;
import org.linli.abuse.control.Hours;
import org.linli.abuse.control.RulePack;
import org.linli.abuse.control.Rulings;
import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Measure;
import org.linli.abuse.entity.Target;
import org.linli.abuse.entity.Verdict;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.persistence.PagedQuery;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * Findings of abuse: a division sees those within it, an enterprise those of its own accounts and
 * those about the data that it holds. One person decides, a second one releases.
 */
@Facade
public class Findings {

  private static final int LONGEST = 1000;
  private static final Duration TREND = Duration.ofDays(7);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DecisionLedger decisions;
  private final Casework casework;
  private final Rulings rulings;
  private final InstantSource clock;

  @Inject
  public Findings(Jdbi jdbi, Scopes scopes, DecisionLedger decisions, Casework casework) {
    this(jdbi, scopes, decisions, casework, InstantSource.system());
  }

  public Findings(
      Jdbi jdbi, Scopes scopes, DecisionLedger decisions, Casework casework, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.decisions = decisions;
    this.casework = casework;
    this.rulings = new Rulings(RulePack.DELIVERED);
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Findings() {
    this.jdbi = null;
    this.scopes = null;
    this.decisions = null;
    this.casework = null;
    this.rulings = null;
    this.clock = null;
  }

  /** Those that nobody decided yet first, the newest first. */
  @Permit("abuse:read")
  public Page<FindingRow> list(FindingQuery query, PageRequest page) {
    var now = now();
    return new PagedQuery(FindingTable.COLUMNS, FindingTable.FROM)
        .bind("search", page.pattern())
        .and(
            "(f.username ilike :search or o.name ilike :search or g.name ilike :search or f.rule"
                + " ilike :search)")
        .and(
            "f.verdict = :verdict",
            "verdict",
            query.verdict() == null ? null : query.verdict().name())
        .and("f.brake = :brake", "brake", query.brake() == null ? null : query.brake().name())
        .and("f.rule = :rule", "rule", query.rule())
        .and(
            query.side() == FindingQuery.Side.MINE
                ? "f.organisation_id = :party"
                : "f.operator_id = :party",
            "party",
            query.side() == null ? null : scopes.caller().organisation().orElse("-"))
        .page(
            jdbi,
            page,
            "case when f.verdict = 'OPEN' then 0 else 1 end, f.found_at desc, f.id",
            (row, context) -> FindingTable.row(row, now));
  }

  @Permit("abuse:read")
  public FindingDetail get(UUID id) {
    var row = known(id);
    var entries = jdbi.withHandle(handle -> FindingPapers.entries(handle, id));
    var ids = entries.getOrDefault("DECISIONS", List.of()).stream().map(UUID::fromString).toList();
    return new FindingDetail(
        row,
        scopes.caller().may("abuse:decide") && rulings.mayDecide(scopes.caller(), row, owner(id)),
        scopes.caller().may("abuse:release") && rulings.mayRelease(scopes.caller(), row, owner(id)),
        scopes.caller().may("abuse:decide")
            ? rulings.wider(scopes.caller(), row, owner(id))
            : List.of(),
        jdbi.withHandle(handle -> FindingPapers.events(handle, id)),
        scopes.caller().may("decisions:read") ? decisions.evidence(ids) : List.of(),
        entries.getOrDefault("TRANSFERS", List.of()),
        entries.getOrDefault("EXPORTS", List.of()),
        trend(row));
  }

  /**
   * Decides.
   *
   * @throws NotTheHandler it is somebody else's, or one's own
   */
  @Permit("abuse:decide")
  @Mutates("abuse.decided")
  public void decide(UUID id, Judgement judgement) {
    var row = known(id);
    if (!rulings.mayDecide(scopes.caller(), row, owner(id))) {
      throw row.verdict() == Verdict.OPEN ? new NotTheHandler() : new Conflict("finding");
    }
    var now = now();
    rulings.check(judgement, now);
    var note = noted("note", judgement.note());
    var caller = scopes.caller();
    jdbi.useHandle(
        handle -> {
          if (!FindingTable.decide(
              handle,
              id,
              judgement.verdict(),
              caller.accountId(),
              caller.displayName(),
              note,
              now)) {
            throw new Conflict("finding");
          }
          FindingPapers.event(
              handle, id, judgement.verdict().name(), caller.displayName(), note, now);
          if (judgement.exceptUntil() != null) {
            FindingPapers.except(handle, row, judgement.exceptUntil(), caller.displayName());
            FindingPapers.event(
                handle,
                id,
                "EXCEPTED",
                caller.displayName(),
                judgement.exceptUntil().toString(),
                now);
          }
        });
  }

  /**
   * Takes back what the rule did at once.
   *
   * @throws SecondPerson the caller decided it
   * @throws NotTheHandler it is somebody else's
   */
  @Permit("abuse:release")
  @Mutates("abuse.released")
  public void release(UUID id, String note) {
    var row = known(id);
    if (row.verdict() == Verdict.OPEN || row.brake() != Brake.STANDS) {
      throw new Conflict("finding");
    }
    var caller = scopes.caller();
    var owner = owner(id);
    if (caller.accountId().equals(owner.decidedBy())) {
      throw new SecondPerson();
    }
    if (!rulings.mayRelease(caller, row, owner)) {
      throw new NotTheHandler();
    }
    var why = noted("note", note);
    // With the eyes of the city: what other findings still stop may not be the caller's to see.
    var released =
        within(
            row.code(), handle -> casework.release(handle, row, caller.displayName(), why, now()));
    if (!released) {
      throw new Conflict("finding");
    }
  }

  /**
   * Stops more than the one token, key or certificate that the evidence names: all programs of the
   * account, or the account as a whole. It is lifted as the finding is: by a second person.
   *
   * @throws NotTheHandler it is somebody else's, or one's own
   */
  @Permit("abuse:decide")
  @Mutates("abuse.widened")
  public void widen(UUID id, Widening widening) {
    var row = known(id);
    var caller = scopes.caller();
    if (widening.target() == null) {
      throw new Invalid("target", "required");
    }
    if (row.brake() != Brake.STANDS || row.measure() != Measure.STOP) {
      throw new Conflict("finding");
    }
    var wider = rulings.wider(caller, row, owner(id));
    if (wider.isEmpty() && row.target() != Target.ACCOUNT && row.target() != Target.GRANT) {
      throw new NotTheHandler();
    }
    if (!wider.contains(widening.target())) {
      throw new Conflict("finding");
    }
    var why = noted("note", widening.note());
    var widened =
        within(
            row.code(),
            handle ->
                casework.widen(handle, row, widening.target(), caller.displayName(), why, now()));
    if (!widened) {
      throw new Conflict("finding");
    }
  }

  /** The rules, with what each did in the last seven days. */
  @Permit("abuse:read")
  public List<RuleFigure> rules() {
    var now = now();
    return jdbi.withHandle(handle -> rulings.figures(handle, now.minus(TREND), now));
  }

  /** What a rule would have found in the last seven days within the caller's division. */
  @Permit("abuse:decide")
  public List<TrialHit> trial(String rule) {
    var found = RulePack.DELIVERED.find(rule).orElseThrow(() -> new NotFound("abuse-rule"));
    var scope = scopes.caller().scope();
    if (scope == null || scope.parent().isPresent()) {
      throw new NotFound("abuse-rule");
    }
    return within(scope, handle -> Hours.trial(handle, scope, found, now().minus(TREND), now()));
  }

  private List<HourOfUse> trend(FindingRow row) {
    return within(
        row.code(),
        handle ->
            Hours.of(
                handle,
                row.code().at(DivisionLevel.CITY),
                row.account(),
                row.until().minus(TREND),
                row.until().plus(Duration.ofHours(1))));
  }

  private <T> T within(
      DivisionCode code, org.jdbi.v3.core.HandleCallback<T, RuntimeException> work) {
    return new CityEyes(jdbi, scopes, "abuse").within(code.at(DivisionLevel.CITY), work);
  }

  private FindingRow known(UUID id) {
    var now = now();
    return jdbi.withHandle(handle -> FindingTable.find(handle, id, now))
        .orElseThrow(() -> new NotFound("finding"));
  }

  private Rulings.Owned owner(UUID id) {
    return jdbi.withHandle(handle -> Rulings.owned(handle, id));
  }

  private static String noted(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new Invalid(field, "required");
    }
    if (text.strip().length() > LONGEST) {
      throw new Invalid(field, "too-long");
    }
    return text.strip();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
