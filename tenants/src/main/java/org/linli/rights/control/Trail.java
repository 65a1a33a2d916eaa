package org.linli.rights.control;

import java.util.ArrayList;
import java.util.List;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.TraceStep;
import org.linli.rights.entity.TraceStep.Effect;
import org.linli.rights.entity.TraceStep.Stage;

/** Takes down what the rule looked at, while it decides. */
final class Trail {

  private final List<TraceStep> steps = new ArrayList<>();

  /** A rule that gave an answer. */
  void said(Stage stage, Decision found) {
    add(stage, Effect.SAID, found.outcome(), found.basis());
  }

  /** A rule that was looked for and not there. */
  void silent(Stage stage) {
    steps.add(new TraceStep(stage, Effect.SILENT, null, null, false));
  }

  /** A floor that raised the answer, held without raising it, or fell away. */
  void floor(Effect effect, Floor floor, Basis basis) {
    add(effect == Effect.LIFTED ? Stage.CONSENT : Stage.FLOOR, effect, floor.decision(), basis);
  }

  /** The steps; the last one that gave the final answer is marked. */
  List<TraceStep> ending(Decision decision) {
    var rule = decision.basis().rule();
    for (int index = steps.size() - 1; index >= 0; index--) {
      var step = steps.get(index);
      if (step.effect() == Effect.SAID && step.basis().rule().equals(rule)) {
        steps.set(
            index, new TraceStep(step.stage(), step.effect(), step.outcome(), step.basis(), true));
        break;
      }
    }
    return List.copyOf(steps);
  }

  private void add(Stage stage, Effect effect, Outcome outcome, Basis basis) {
    steps.add(new TraceStep(stage, effect, outcome, basis, false));
  }
}
