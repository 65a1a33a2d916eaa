package org.linli.rights.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.persistence.Sql;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Replay;
import org.linli.rights.control.RuleCheck;
import org.linli.rights.control.RuleTable;
import org.linli.rights.control.RuleVersion;
import org.linli.rights.control.Rulebook;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.RulePack;
import org.linli.rights.entity.RuleState;
import org.linli.tenancy.entity.CityTime;

/**
 * The versions of a city's rules: drafted as a text, looked at on a recorded day, accepted by a
 * second person from a moment on, backed out when they prove wrong. A decision names the version it
 * was made under, so old ones stay explainable.
 */
@Facade
public class Rules {

  private static final int LONGEST_NOTE = 400;
  private static final int LONGEST_TEXT = 400_000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Matrices matrices;
  private final Snapshots snapshots;
  private final InstantSource clock;

  @Inject
  public Rules(Jdbi jdbi, Scopes scopes, Matrices matrices, Snapshots snapshots) {
    this(jdbi, scopes, matrices, snapshots, InstantSource.system());
  }

  public Rules(
      Jdbi jdbi, Scopes scopes, Matrices matrices, Snapshots snapshots, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.matrices = matrices;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Rules() {
    this(null, null, null, null, null);
  }

  /** Every version, newest first, and the delivered ones last. */
  @Permit("rules:read")
  public List<RuleRow> list() {
    var city = city();
    var rows = new ArrayList<>(jdbi.withHandle(handle -> RuleTable.rows(handle, city)));
    for (var pack : RulePack.values()) {
      rows.add(RuleRow.delivered(pack, matrices.version(pack)));
    }
    return rows;
  }

  /** The text of a version, as it was drafted; of the delivered one for its version. */
  @Permit("rules:read")
  public String text(RulePack pack, int version) {
    var city = city();
    if (version == matrices.version(pack)) {
      return matrices.text(pack);
    }
    return jdbi.withHandle(
        handle ->
            RuleTable.rows(handle, city).stream()
                .filter(row -> row.pack() == pack && row.version() == version)
                .findFirst()
                .flatMap(row -> RuleTable.find(handle, city, row.id()))
                .map(RuleVersion::text)
                .orElseThrow(() -> new NotFound("rule")));
  }

  /** What is wrong with a text; nothing is kept. */
  @Permit("rules:write")
  public List<RuleFault> check(RulePack pack, String text) {
    return RuleCheck.faults(pack, checked(text), above(pack));
  }

  /**
   * Keeps a text as a draft.
   *
   * @param note what is changed, and why
   * @throws FaultyRules with every fault and its line
   */
  @Permit("rules:write")
  @Mutates("rules.drafted")
  public UUID draft(RulePack pack, String text, String note) {
    var faults = check(pack, text);
    if (!faults.isEmpty()) {
      throw new FaultyRules(faults);
    }
    var draft =
        new RuleVersion(
            Sql.newId(),
            pack,
            RuleCheck.version(pack, text),
            RuleState.DRAFT,
            text,
            scopes.caller().accountId(),
            false,
            null,
            null);
    var said = noted(note);
    jdbi.useHandle(handle -> RuleTable.insert(handle, city(), draft, said, scopes.caller(), now()));
    return draft.id();
  }

  /** What the draft would have changed on a day of the log; it is written down that it was seen. */
  @Permit("rules:write")
  @Mutates("rules.effect-seen")
  public RuleEffect effect(UUID id, LocalDate day) {
    var draft = draft(id);
    if (day == null) {
      throw new Invalid("rule-day", "required");
    }
    var replay = new Replay(jdbi, matrices, snapshots::of, draft.pack(), draft.text());
    replay.run(
        day.atStartOfDay(CityTime.ZONE).toInstant(),
        day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant());
    jdbi.useHandle(handle -> RuleTable.seen(handle, id, day, replay.changed()));
    return new RuleEffect(
        draft.pack(),
        draft.version(),
        day,
        replay.decisions(),
        replay.changed(),
        replay.departed(),
        Replay.combinations(book().editionOr(now(), matrices), draft.pack(), draft.text()),
        replay.rows());
  }

  /**
   * Puts a draft in force.
   *
   * @param from null for now
   * @throws OwnDraft when the caller drafted it
   * @throws EffectUnseen when nobody looked at its effect
   */
  @Permit("rules:accept")
  @Mutates("rules.accepted")
  public void accept(UUID id, Instant from) {
    var draft = draft(id);
    var who = scopes.caller();
    if (draft.draftedBy() != null && draft.draftedBy().equals(who.accountId())) {
      throw new OwnDraft();
    }
    if (!draft.seen()) {
      throw new EffectUnseen();
    }
    var begin = from == null ? now() : from.truncatedTo(ChronoUnit.MICROS);
    if (begin.isBefore(now().minusSeconds(1))) {
      throw new Invalid("rule-from", "after-now");
    }
    var later =
        jdbi.withHandle(handle -> RuleTable.rows(handle, city())).stream()
            .anyMatch(
                row ->
                    row.pack() == draft.pack()
                        && row.state() == RuleState.ACCEPTED
                        && (row.version() > draft.version() || row.from().isAfter(begin)));
    if (later) {
      throw new Invalid("rule-from", "rule-order");
    }
    if (!jdbi.withHandle(handle -> RuleTable.accept(handle, city(), id, who, now(), begin))) {
      throw new RuleStep(draft.state());
    }
  }

  /** Takes a draft back. */
  @Permit("rules:write")
  @Mutates("rules.withdrawn")
  public void withdraw(UUID id, String note) {
    var draft = draft(id);
    var said = noted(note);
    if (!jdbi.withHandle(handle -> RuleTable.withdraw(handle, city(), id, scopes.caller(), said))) {
      throw new RuleStep(draft.state());
    }
  }

  /** Ends an accepted version at once: the one before it holds again. */
  @Permit("rules:accept")
  @Mutates("rules.backed-out")
  public void backOut(UUID id, String note) {
    var version = found(id);
    var said = noted(note);
    if (!jdbi.withHandle(
        handle -> RuleTable.backOut(handle, city(), id, scopes.caller(), now(), said))) {
      throw new RuleStep(version.state());
    }
  }

  private RuleVersion draft(UUID id) {
    var version = found(id);
    if (version.state() != RuleState.DRAFT) {
      throw new RuleStep(version.state());
    }
    return version;
  }

  private RuleVersion found(UUID id) {
    var city = city();
    return jdbi.withHandle(handle -> RuleTable.find(handle, city, id))
        .orElseThrow(() -> new NotFound("rule"));
  }

  private int above(RulePack pack) {
    var city = city();
    return Math.max(
        matrices.version(pack), jdbi.withHandle(handle -> RuleTable.highest(handle, city, pack)));
  }

  private Rulebook book() {
    var city = city();
    return jdbi.withHandle(handle -> snapshots.books().newest(handle, city));
  }

  /** The bureau's own city: rules are its alone to make. */
  private String city() {
    var caller = scopes.caller();
    if (caller.tier() != Tier.CITY || caller.scope() == null || caller.organisation().isPresent()) {
      throw new NotPermitted("rules:read");
    }
    return caller.scope().value();
  }

  private static String checked(String text) {
    if (text == null || text.isBlank()) {
      throw new Invalid("rule-text", "required");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new Invalid("rule-text", "too-long");
    }
    return text;
  }

  private static String noted(String note) {
    if (note == null || note.isBlank()) {
      throw new Invalid("rule-note", "required");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new Invalid("rule-note", "too-long");
    }
    return note.strip();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
