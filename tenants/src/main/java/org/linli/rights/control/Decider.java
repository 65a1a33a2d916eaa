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

/**
 * The rule itself. Cell of the mode's matrix; the contract's clause where the cell leaves it to the
 * contract, or where the contract binds its own enterprise more tightly; a running grant where an
 * application was needed; and above all of them the floors. Pure: the same question on the same
 * snapshot has the same answer.
 */
public final class Decider {

  private final Matrices matrices;

  public Decider(Matrices matrices) {
    this.matrices = matrices;
  }

  public Decision decide(Question question, Snapshot snapshot) {
    var matrix = matrices.of(snapshot.mode());
    var slot = Slots.of(question);
    var own = question.party().isEnterprise() ? snapshot.own(question) : null;
    var found = agreed(matrix.answer(slot), question, snapshot, own);
    if (found.outcome() == Outcome.REQUEST) {
      found = granted(found, question, snapshot);
    }
    for (var floor : matrix.floors(slot)) {
      // A denying floor speaks even where the matrix denies as well: it is the reason that no
      // agreement can change.
      if ((floor.decision().isStricterThan(found.outcome())
              || floor.decision() == Outcome.DENY && !found.basis().rule().startsWith("floor"))
          && floor.holds(question, own)) {
        found = floored(floor, found, snapshot);
      }
    }
    return own == null || !found.outcome().opens() ? found : until(found, own.until());
  }

  private static Decision agreed(
      Matrix.Answer answer, Question question, Snapshot snapshot, Signed own) {
    var found = answer.decision();
    if (answer.byContract()) {
      if (own != null || question.party() == Party.OPERATOR) {
        return own == null ? found : byClause(own, question, found, snapshot, false);
      }
      for (var contract : snapshot.contracts()) {
        if (contract.inForce(question.at()) && contract.clause(question) != null) {
          return byClause(contract, question, found, snapshot, false);
        }
      }
      return found;
    }
    // An enterprise may have signed for less than its mode would give. Nobody signs away what
    // government or residents have.
    return own == null ? found : byClause(own, question, found, snapshot, true);
  }

  private static Decision byClause(
      Signed contract, Question question, Decision found, Snapshot snapshot, boolean onlyStricter) {
    var clause = contract.clause(question);
    if (clause == null || onlyStricter && !clause.decision().isStricterThan(found.outcome())) {
      return found;
    }
    var basis =
        new Basis(
            snapshot.mode(),
            "clause " + clause.number(),
            found.basis().clause(),
            words(clause),
            Optional.of(contract.number()));
    var end =
        clause.until() != null && clause.until().isBefore(contract.until())
            ? clause.until()
            : contract.until();
    return new Decision(clause.decision(), basis, Optional.empty(), end, found.flagged());
  }

  /** A contract is written in one language; its words are shown as they were signed. */
  private static Text words(Clause clause) {
    return new Text(clause.text(), clause.text());
  }

  private static Decision granted(Decision asked, Question question, Snapshot snapshot) {
    var grant = snapshot.grant(question);
    if (grant == null) {
      return asked;
    }
    var basis =
        new Basis(
            snapshot.mode(),
            "grant " + grant.id(),
            asked.basis().clause(),
            asked.basis().why(),
            asked.basis().contract());
    return until(
        new Decision(
            Outcome.PERMIT, basis, Optional.of(grant.id()), asked.validUntil(), asked.flagged()),
        grant.until());
  }

  private static Decision floored(Floor floor, Decision found, Snapshot snapshot) {
    var opens = floor.decision().opens();
    return new Decision(
        floor.decision(),
        new Basis(
            snapshot.mode(), "floor " + floor.id(), floor.clause(), floor.why(), Optional.empty()),
        opens ? found.grant() : Optional.empty(),
        opens ? found.validUntil() : null,
        opens && found.flagged());
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
}
