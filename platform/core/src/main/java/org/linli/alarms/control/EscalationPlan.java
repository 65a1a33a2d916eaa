package org.linli.alarms.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.alarms.entity.EscalationParty;
import org.linli.devices.entity.Severity;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/**
 * How long an alarm may stay unacknowledged before whom, by its severity; as the pack says.
 *
 * @param escalation the steps in the order of time
 */
public record EscalationPlan(int version, Map<Severity, List<Step>> escalation) {

  private static final String FILE = "packs/alarms/escalation.yaml";

  /**
   * @param after since it was raised
   */
  public record Step(EscalationParty party, Duration after) {}

  public EscalationPlan {
    for (var severity : Severity.values()) {
      var steps = escalation.get(severity);
      if (steps == null) {
        throw new PackFault(FILE, 0, "no escalation for " + severity);
      }
      for (int i = 0; i < steps.size(); i++) {
        var step = steps.get(i);
        if (step.party() == null
            || step.after() == null
            || step.after().compareTo(Duration.ZERO) <= 0) {
          throw new PackFault(FILE, 0, severity + ": a step is a party after a while");
        }
        if (i > 0
            && (step.after().compareTo(steps.get(i - 1).after()) <= 0
                || step.party().compareTo(steps.get(i - 1).party()) <= 0)) {
          throw new PackFault(FILE, 0, severity + ": each step is later and further up");
        }
      }
    }
  }

  public static EscalationPlan delivered() {
    return Packs.read(
        EscalationPlan.class.getClassLoader().getResource(FILE), EscalationPlan.class);
  }

  /**
   * The steps of an alarm.
   *
   * @param tells who is told at once by the community's own word; null for nobody
   */
  List<Step> of(String severity, String tells) {
    var steps = escalation.get(Severity.valueOf(severity));
    if (tells == null) {
      return steps;
    }
    var party = EscalationParty.valueOf(tells);
    return Stream.concat(
            Stream.of(new Step(party, Duration.ZERO)),
            steps.stream().filter(step -> step.party().compareTo(party) > 0))
        .toList();
  }
}
