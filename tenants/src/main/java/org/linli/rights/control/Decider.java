package org.linli.rights.control;

import java.time.Instant;
import java.util.Optional;
import org.linli.packs.Text;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.TraceStep.Effect;
import org.linli.rights.entity.TraceStep.Stage;
import org.linli.rights.entity.Traced;

/**
 * The rule itself. Cell of the mode's matrix; the contract's clause where the cell leaves it to the
 * contract, or where the contract binds its own enterprise more tightly; a running grant where an
 * application was needed; and above all of them the floors. Pure: the same question on the same
 * snapshot has the same answer.
 */
public final class Decider {

  private final Matrices matrices;

  /**
   * @param matrices those that hold where a city has accepted none of its own
   */
  public Decider(Matrices matrices) {
    this.matrices = matrices;
  }

  public Decision decide(Question question, Snapshot snapshot) {
    return decide(question, snapshot, rules(question, snapshot), null);
  }

  /** The same under these rules: what others would make of it. */
  Decision decide(Question question, Snapshot snapshot, Edition rules) {
    return decide(question, snapshot, rules, null);
  }

  /** The same, with all that was looked at. */
  public Traced trace(Question question, Snapshot snapshot) {
    var trail = new Trail();
    var decision = decide(question, snapshot, rules(question, snapshot), trail);
    return new Traced(question, decision, trail.ending(decision));
  }

  /** Those in force at the moment of the question. */
  Edition rules(Question question, Snapshot snapshot) {
    return snapshot.rules().editionOr(question.at(), matrices);
  }

  private static Decision decide(Question question, Snapshot snapshot, Edition rules, Trail trail) {
    var matrix = rules.of(snapshot.mode());
    var slot = Slots.of(question);
    var own = question.party().isEnterprise() ? snapshot.own(question) : null;
    var answer = matrix.answer(slot);
    said(trail, Stage.CELL, answer.decision());
    var found = agreed(answer, question, snapshot, own, trail);
    if (found.outcome() == Outcome.REQUEST) {
      found = granted(found, question, snapshot, trail);
    }
    found = floored(found, question, own, matrix, slot, trail);
    if (!found.outcome().opens()) {
      return found.flagged() ? found.unflagged() : found;
    }
    return own == null ? found : until(found, own.until());
  }

  private static Decision agreed(
      Matrix.Answer answer, Question question, Snapshot snapshot, Signed own, Trail trail) {
    var found = answer.decision();
    if (answer.byContract()) {
      if (own != null || question.party() == Party.OPERATOR) {
        return own == null
            ? silent(trail, Stage.CONTRACT, found)
            : byClause(own, question, found, false, trail);
      }
      for (var contract : snapshot.contracts()) {
        if (contract.inForce(question.at()) && contract.clause(question) != null) {
          return byClause(contract, question, found, false, trail);
        }
      }
      return silent(trail, Stage.CONTRACT, found);
    }
    // An enterprise may have signed for less than its mode would give. Nobody signs away what
    // government or residents have.
    return own == null ? found : byClause(own, question, found, true, trail);
  }

  private static Decision byClause(
      Signed contract, Question question, Decision found, boolean onlyStricter, Trail trail) {
    var clause = contract.clause(question);
    if (clause == null || onlyStricter && !clause.decision().isStricterThan(found.outcome())) {
      return silent(trail, Stage.CONTRACT, found);
    }
    var basis =
        new Basis(
            found.basis().mode(),
            found.basis().version(),
            "clause " + clause.number(),
            found.basis().clause(),
            words(clause),
            Optional.of(contract.number()));
    var end =
        clause.until() != null && clause.until().isBefore(contract.until())
            ? clause.until()
            : contract.until();
    return said(
        trail,
        Stage.CONTRACT,
        new Decision(clause.decision(), basis, Optional.empty(), end, found.flagged()));
  }

  /** A contract is written in one language; its words are shown as they were signed. */
  private static Text words(Clause clause) {
    return new Text(clause.text(), clause.text());
  }

  private static Decision granted(
      Decision asked, Question question, Snapshot snapshot, Trail trail) {
    var grant = snapshot.grant(question);
    if (grant == null) {
      return silent(trail, Stage.GRANT, asked);
    }
    var basis =
        new Basis(
            snapshot.mode(),
            asked.basis().version(),
            "grant " + grant.id(),
            asked.basis().clause(),
            asked.basis().why(),
            asked.basis().contract());
    var open =
        new Decision(
            Outcome.PERMIT, basis, Optional.of(grant.id()), asked.validUntil(), asked.flagged());
    return said(trail, Stage.GRANT, until(open, grant.until()));
  }

  private static Decision floored(
      Decision decided, Question question, Signed own, Matrix matrix, int slot, Trail trail) {
    var found = decided;
    for (var floor : matrix.floors(slot)) {
      // A denying floor speaks even where the matrix denies as well: it is the reason that no
      // agreement can change.
      var raises =
          floor.decision().isStricterThan(found.outcome())
              || floor.decision() == Outcome.DENY && !found.basis().rule().startsWith("floor");
      if ((raises || trail != null) && floor.applies(question, own, matrix.zones())) {
        if (floor.isLifted(question)) {
          found = raises && found.outcome().opens() ? found.lifting(lift(floor, question)) : found;
          note(trail, Effect.LIFTED, floor, matrix);
        } else if (raises) {
          found = said(trail, Stage.FLOOR, under(floor, found, matrix));
        } else {
          note(trail, Effect.HELD, floor, matrix);
        }
      }
    }
    return found;
  }

  private static String lift(Floor floor, Question question) {
    return question.consent() == null ? floor.id() : floor.id() + " " + question.consent();
  }

  private static Decision under(Floor floor, Decision found, Matrix matrix) {
    var opens = floor.decision().opens();
    return new Decision(
        floor.decision(),
        lifted(matrix.basis(floor), found),
        opens ? found.grant() : Optional.empty(),
        opens ? found.validUntil() : null,
        opens && found.flagged());
  }

  private static Basis lifted(Basis basis, Decision found) {
    return found.basis().lifted().map(basis::lifting).orElse(basis);
  }

  private static Decision until(Decision decision, Instant end) {
    var earlier =
        decision.validUntil() != null && decision.validUntil().isBefore(end)
            ? decision.validUntil()
            : end;
    return earlier.equals(decision.validUntil())
        ? decision
        : new Decision(
            decision.outcome(), decision.basis(), decision.grant(), earlier, decision.flagged());
  }

  private static Decision said(Trail trail, Stage stage, Decision found) {
    if (trail != null) {
      trail.said(stage, found);
    }
    return found;
  }

  private static Decision silent(Trail trail, Stage stage, Decision found) {
    if (trail != null) {
      trail.silent(stage);
    }
    return found;
  }

  private static void note(Trail trail, Effect effect, Floor floor, Matrix matrix) {
    if (trail != null) {
      trail.floor(effect, floor, matrix.basis(floor));
    }
  }
}
