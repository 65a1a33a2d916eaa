package org.linli.linkage.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;

/**
 * A scenario 联动场景 as its pack says.
 *
 * @param clauses the requirements it serves
 * @param on whether it runs where a community said nothing
 * @param storm how far alarms are one and the same: one run for all of them
 * @param targetSeconds from the alarm to the last command
 * @param hours when it runs; null for always
 * @param when what must hold besides
 * @param closing what happens when the alarm is over
 */
public record Scenario(
    String id,
    int version,
    Text name,
    Text purpose,
    List<String> clauses,
    boolean on,
    Set<Opening> open,
    Reach storm,
    int targetSeconds,
    Hours hours,
    Holds when,
    List<Trigger> triggers,
    List<Step> steps,
    List<Step> closing) {

  public Scenario {
    clauses = clauses == null ? List.of() : List.copyOf(clauses);
    open = open == null ? Set.of() : Set.copyOf(open);
    triggers = triggers == null ? List.of() : List.copyOf(triggers);
    steps = steps == null ? List.of() : List.copyOf(steps);
    closing = closing == null ? List.of() : List.copyOf(closing);
  }

  /** When it happens and when it is over. */
  public Stream<Step> allSteps() {
    return Stream.concat(steps.stream(), closing.stream());
  }

  public Optional<Step> step(String wanted) {
    return allSteps().filter(step -> step.id().equals(wanted)).findFirst();
  }

  public boolean mayMean(String rule, String caseKind, Severity severity) {
    return triggers.stream().anyMatch(trigger -> trigger.mayMean(rule, caseKind, severity));
  }

  public boolean means(String model, String rule, String caseKind, Severity severity) {
    return triggers.stream().anyMatch(trigger -> trigger.means(model, rule, caseKind, severity));
  }
}
