package org.linli.linkage.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a community wants a scenario; each change is a version of its own.
 *
 * @param version 0 for what the pack says
 * @param hours null for the pack's
 * @param by who set it; null for the pack
 */
public record Setting(
    String scenario,
    int version,
    boolean on,
    Hours hours,
    Map<String, StepSetting> steps,
    String by,
    Instant at,
    String reason) {

  public Setting {
    steps = steps == null ? Map.of() : Map.copyOf(steps);
  }

  public static Setting delivered(Scenario scenario) {
    return new Setting(scenario.id(), 0, scenario.on(), null, Map.of(), null, null, null);
  }

  public StepSetting of(String step) {
    return steps.getOrDefault(step, StepSetting.NONE);
  }

  /** The steps that happen, as the community set them. */
  public List<Step> applied(List<Step> all) {
    return all.stream()
        .filter(step -> !Boolean.TRUE.equals(of(step.id()).off()))
        .map(step -> step.with(of(step.id())))
        .toList();
  }
}
