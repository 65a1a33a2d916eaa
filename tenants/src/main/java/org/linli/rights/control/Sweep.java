package org.linli.rights.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.linli.rights.boundary.HeldRight;
import org.linli.rights.boundary.RightChange;
import org.linli.rights.boundary.WhoRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.OperationMode;

/**
 * Every question that can be put about a community, asked of the very rule that decides; purposes
 * with the same answer stand in one line.
 */
public final class Sweep {

  private final Decider decider;
  private final Snapshot snapshot;
  private final Instant at;

  /** Somebody who may ask. */
  public record Voice(Party party, String organisation) {}

  private record Line(Outcome outcome, Basis basis, Instant until) {
    static Line of(Decision decision) {
      return new Line(decision.outcome(), decision.basis(), decision.validUntil());
    }
  }

  private record Pair(Outcome before, Basis beforeBasis, Outcome after, Basis afterBasis) {}

  public Sweep(Matrices matrices, Snapshot snapshot, Instant at) {
    this.decider = new Decider(matrices);
    this.snapshot = snapshot;
    this.at = at;
  }

  /** What the asker may do now; what is denied is left out. */
  public List<HeldRight> held(Function<Question, Question> asked, Voice voice) {
    var held = new ArrayList<HeldRight>();
    eachUse(
        (asset, action) -> {
          var lines = new LinkedHashMap<Line, EnumSet<Purpose>>();
          for (var purpose : Purpose.values()) {
            var question = asked.apply(question(voice, asset, action, purpose));
            var decision = decider.decide(question, snapshot);
            if (decision.outcome() != Outcome.DENY) {
              collect(lines, Line.of(decision), purpose);
            }
          }
          lines.forEach(
              (line, purposes) ->
                  held.add(
                      new HeldRight(
                          asset,
                          action,
                          List.copyOf(purposes),
                          line.outcome(),
                          line.basis(),
                          line.until())));
        });
    return held;
  }

  /** What each party may do with the asset, or with the field of it, and may not. */
  public List<WhoRow> who(Asset asset, GradedField field, Set<Fact> facts) {
    var rows = new ArrayList<WhoRow>();
    for (var voice : voices()) {
      for (var action : Action.values()) {
        var lines = new LinkedHashMap<Decision, EnumSet<Purpose>>();
        for (var purpose : Purpose.values()) {
          var question = question(voice, asset, action, purpose).knowing(facts).of(field);
          collect(lines, decider.decide(question, snapshot), purpose);
        }
        lines.forEach(
            (decision, purposes) ->
                rows.add(
                    new WhoRow(
                        voice.party(),
                        voice.organisation(),
                        asset,
                        field == null ? null : field.name(),
                        action,
                        List.copyOf(purposes),
                        decision.outcome(),
                        decision.flagged(),
                        decision.basis(),
                        decision.validUntil())));
      }
    }
    return rows;
  }

  /** What the other mode changes for these. */
  public List<RightChange> changes(OperationMode mode, List<Voice> voices) {
    var other = snapshot.under(mode);
    var changes = new ArrayList<RightChange>();
    for (var voice : voices) {
      eachUse(
          (asset, action) -> {
            var lines = new LinkedHashMap<Pair, EnumSet<Purpose>>();
            for (var purpose : Purpose.values()) {
              var question = question(voice, asset, action, purpose);
              var before = decider.decide(question, snapshot);
              var after = decider.decide(question, other);
              if (before.outcome() != after.outcome()) {
                collect(
                    lines,
                    new Pair(before.outcome(), before.basis(), after.outcome(), after.basis()),
                    purpose);
              }
            }
            lines.forEach(
                (pair, purposes) -> changes.add(change(voice, asset, action, pair, purposes)));
          });
    }
    return changes;
  }

  /** The parties of a community, an enterprise for each contract in force. */
  public List<Voice> voices() {
    var voices = new ArrayList<Voice>();
    for (var party : Party.values()) {
      if (party.isEnterprise()) {
        snapshot.contracts().stream()
            .filter(contract -> contract.party() == party && contract.inForce(at))
            .map(contract -> new Voice(party, contract.operator()))
            .distinct()
            .forEach(voices::add);
      }
      if (party != Party.OPERATOR) {
        voices.add(new Voice(party, null));
      }
    }
    return voices;
  }

  private static RightChange change(
      Voice voice, Asset asset, Action action, Pair pair, EnumSet<Purpose> purposes) {
    return new RightChange(
        RightChange.Kind.of(pair.before(), pair.after()),
        voice.party(),
        voice.organisation(),
        asset,
        action,
        List.copyOf(purposes),
        pair.before(),
        pair.beforeBasis(),
        pair.after(),
        pair.afterBasis());
  }

  private static void eachUse(BiConsumer<Asset, Action> use) {
    for (var asset : Asset.ALL) {
      for (var action : Action.values()) {
        use.accept(asset, action);
      }
    }
  }

  private static <K> void collect(
      LinkedHashMap<K, EnumSet<Purpose>> lines, K line, Purpose purpose) {
    lines.computeIfAbsent(line, key -> EnumSet.noneOf(Purpose.class)).add(purpose);
  }

  private Question question(Voice voice, Asset asset, Action action, Purpose purpose) {
    return new Question(
        voice.party(),
        Optional.ofNullable(voice.organisation()),
        action,
        asset,
        purpose,
        snapshot.tenant(),
        at);
  }
}
