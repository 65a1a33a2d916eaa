package org.linli.rights.control;

import java.time.Instant;
import java.util.Optional;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.Party;

/**
 * Who has the word on an application at a step of its route. Nobody answers its own side's
 * application: where the operator asks itself, its step is left out.
 *
 * @param contract the contract that gives the operator the word; empty for the government
 */
public record Approver(int step, Answerer who, Optional<Signed> contract) {

  /**
   * The first who can answer, from that step on.
   *
   * @return nobody, when the enterprise that would have to answer has no contract in force
   */
  static Optional<Approver> from(
      Routes.Route route, int first, Snapshot snapshot, Party requester, String asker, Instant at) {
    for (int index = first; index < route.steps().size(); index++) {
      var step = route.steps().get(index);
      if (!step.isTaken(snapshot.mode())) {
        continue;
      }
      if (step.who() != Answerer.OPERATOR) {
        return Optional.of(new Approver(index, step.who(), Optional.empty()));
      }
      var operation = snapshot.operation(at);
      if (operation.isEmpty()) {
        if (Boolean.TRUE.equals(step.ifAny())) {
          continue;
        }
        return Optional.empty();
      }
      var asksItself = requester == Party.OPERATOR && operation.get().operator().equals(asker);
      if (!asksItself) {
        return Optional.of(new Approver(index, step.who(), operation));
      }
    }
    return Optional.empty();
  }

  /** Who has the word on the application where it stands now. */
  static Optional<Approver> now(
      RequestPacks packs, Snapshot snapshot, Application application, Instant at) {
    if (snapshot.mode() != application.mode()) {
      // Asked under another mode, it was asked of somebody else on other grounds.
      return Optional.empty();
    }
    return packs
        .routes()
        .find(application.course().route())
        .flatMap(
            route ->
                from(
                    route,
                    application.course().step(),
                    snapshot,
                    application.party(),
                    application.asker(),
                    at));
  }

  public boolean is(Asker asker) {
    return switch (who) {
      case OPERATOR ->
          asker.party() == Party.OPERATOR
              && contract.map(Signed::operator).filter(asker.id()::equals).isPresent();
      case DISTRICT -> asker.party() == Party.DISTRICT;
      case BUREAU -> asker.party() == Party.BUREAU;
    };
  }

  public String operator() {
    return contract.map(Signed::operator).orElse(null);
  }
}
