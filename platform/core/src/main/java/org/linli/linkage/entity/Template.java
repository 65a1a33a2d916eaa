package org.linli.linkage.entity;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How a division wants a scenario in its communities 联动模板: a community that adopts it sets no more
 * than is left open. Which devices and which component are the community's own matter always.
 *
 * @param scope code of the division that published it
 * @param version of this division's templates of the scenario
 * @param steps what is wanted of each step; others are as the pack says
 * @param open what is left to the community: {@code SWITCH}, {@code HOURS}, or of a step {@code
 *     gates.METRES}
 * @param note what it is for
 * @param withdrawnAt null while it stands
 */
public record Template(
    UUID id,
    String scope,
    String scenario,
    int version,
    boolean on,
    Hours hours,
    Map<String, StepSetting> steps,
    Set<String> open,
    String note,
    String by,
    Instant at,
    Instant withdrawnAt) {

  /** What no template sets. */
  public static final Set<Opening> OWN = Set.of(Opening.DEVICES, Opening.CALL);

  public Template {
    steps = steps == null ? Map.of() : Map.copyOf(steps);
    open = open == null ? Set.of() : Set.copyOf(open);
  }

  public StepSetting of(String step) {
    return steps.getOrDefault(step, StepSetting.NONE);
  }

  public boolean leaves(Opening opening) {
    return open.contains(opening.name());
  }

  public boolean leaves(String step, Opening opening) {
    return OWN.contains(opening) || open.contains(name(step, opening));
  }

  public static String name(String step, Opening opening) {
    return step + "." + opening;
  }

  /** The scenario as a community finds it that adopted this. */
  public Scenario narrow(Scenario known) {
    var left = new LinkedHashSet<>(known.open());
    left.removeIf(opening -> !leaves(opening));
    return new Scenario(
        known.id(),
        known.version(),
        known.name(),
        known.purpose(),
        known.clauses(),
        on,
        left,
        known.storm(),
        known.targetSeconds(),
        hours == null ? known.hours() : hours,
        known.when(),
        known.triggers(),
        narrow(known.steps()),
        narrow(known.closing()));
  }

  private List<Step> narrow(List<Step> steps) {
    return steps.stream().map(this::narrow).toList();
  }

  private Step narrow(Step step) {
    var left = new LinkedHashSet<>(step.open());
    left.removeIf(opening -> !leaves(step.id(), opening));
    return step.with(of(step.id())).opening(left);
  }
}
