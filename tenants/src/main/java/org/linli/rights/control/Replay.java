package org.linli.rights.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Refusal;
import org.linli.rights.boundary.RuleEffect;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.RulePack;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Makes the logged decisions of a span once more: under the rules of then, and under a draft. */
public final class Replay {

  private static final int PAGE = 2000;
  private static final int EXAMPLES = 5;
  private static final UUID FIRST = new UUID(0, 0);

  private final Jdbi jdbi;
  private final Decider decider;
  private final Function<TenantId, Snapshot> snapshots;
  private final RulePack pack;
  private final String text;
  private final Map<TenantId, Optional<Snapshot>> communities = new HashMap<>();
  private final Map<Edition, Edition> drafted = new IdentityHashMap<>();
  private final Map<Alike, Found> found = new HashMap<>();
  private long decisions;
  private long changed;
  private long departed;

  private record Alike(
      OperationMode mode,
      org.linli.rights.entity.Party party,
      org.linli.rights.entity.Asset asset,
      org.linli.rights.entity.Outcome before,
      org.linli.rights.entity.Outcome after) {}

  private static final class Found {
    private long count;
    private final List<RuleEffect.Example> examples = new ArrayList<>();
  }

  public Replay(
      Jdbi jdbi,
      Matrices matrices,
      Function<TenantId, Snapshot> snapshots,
      RulePack pack,
      String text) {
    this.jdbi = jdbi;
    this.decider = new Decider(matrices);
    this.snapshots = snapshots;
    this.pack = pack;
    this.text = text;
  }

  /** Goes through the log page by page: no handle is open while decisions are made. */
  public void run(Instant begin, Instant until) {
    var at = begin;
    var last = FIRST;
    while (true) {
      var from = at;
      var after = last;
      var page = jdbi.withHandle(handle -> Ledger.after(handle, from, until, after, PAGE));
      page.forEach(this::again);
      if (page.size() < PAGE) {
        return;
      }
      at = page.getLast().at();
      last = page.getLast().id();
    }
  }

  public long decisions() {
    return decisions;
  }

  public long changed() {
    return changed;
  }

  public long departed() {
    return departed;
  }

  /** The most frequent first. */
  public List<RuleEffect.Row> rows() {
    return found.entrySet().stream()
        .map(
            each ->
                new RuleEffect.Row(
                    each.getKey().mode(),
                    each.getKey().party(),
                    each.getKey().asset(),
                    each.getKey().before(),
                    each.getKey().after(),
                    each.getValue().count,
                    List.copyOf(each.getValue().examples)))
        .sorted(Comparator.comparingLong(RuleEffect.Row::count).reversed())
        .toList();
  }

  /** How many combinations the draft answers otherwise than the rules do. */
  public static long combinations(Edition rules, RulePack pack, String text) {
    var draft = rules.with(pack, text);
    var otherwise = 0L;
    for (var mode : OperationMode.values()) {
      for (int slot = 0; slot < Slots.COUNT; slot++) {
        otherwise += rules.of(mode).sameAt(draft.of(mode), slot) ? 0 : 1;
      }
    }
    return otherwise;
  }

  private void again(Entry entry) {
    decisions++;
    var community = communities.computeIfAbsent(entry.tenant(), this::snapshot);
    var mode = mode(entry.basis());
    if (community.isEmpty() || mode.isEmpty() || !entry.asset().isKnown()) {
      departed++;
      return;
    }
    var snapshot = community.get().under(mode.get());
    var question = question(entry);
    var rules = decider.rules(question, snapshot);
    var before = decider.decide(question, snapshot, rules);
    if (before.outcome() != entry.outcome()) {
      departed++;
    }
    var draft = drafted.computeIfAbsent(rules, edition -> edition.with(pack, text));
    var after = decider.decide(question, snapshot, draft);
    if (before.outcome() != after.outcome() || before.flagged() != after.flagged()) {
      changed++;
      note(entry, mode.get(), before, after);
    }
  }

  private void note(Entry entry, OperationMode mode, Decision before, Decision after) {
    var alike = new Alike(mode, entry.party(), entry.asset(), before.outcome(), after.outcome());
    var one = found.computeIfAbsent(alike, fresh -> new Found());
    one.count++;
    if (one.examples.size() < EXAMPLES) {
      one.examples.add(
          new RuleEffect.Example(
              entry.at(),
              entry.username(),
              entry.code(),
              entry.action(),
              entry.purpose(),
              entry.subject(),
              before.basis().line(),
              after.basis().line()));
    }
  }

  /** A community that is closed or suspended today cannot be asked. */
  private Optional<Snapshot> snapshot(TenantId tenant) {
    try {
      return Optional.of(snapshots.apply(tenant));
    } catch (Refusal gone) {
      return Optional.empty();
    }
  }

  private static Question question(Entry entry) {
    var question =
        new Question(
                entry.party(),
                Optional.ofNullable(entry.organisation()),
                entry.action(),
                entry.asset(),
                entry.purpose(),
                entry.tenant(),
                entry.at(),
                entry.facts())
            .in(entry.scenario());
    return entry.facts().contains(Fact.CONSENT) ? question.consented(null) : question;
  }

  private static Optional<OperationMode> mode(String line) {
    try {
      return Optional.of(OperationMode.valueOf(line.split("[@/]", 2)[0]));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
