package org.linli.linkage.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.packs.Text;

/**
 * One thing that a scenario does.
 *
 * @param commands by kind of device: which command it gets
 * @param parameters of the command; {@code {words}} stands for the step's words
 * @param metres how far, where it reaches so many metres
 * @param nearest how many, where it reaches the nearest
 * @param words what people are told; {@code {place} {what} {device} {route} {assembly}} are filled
 *     in
 * @param caseKind the case that it opens where the alarm has none
 * @param waits whether what follows waits until it is over
 * @param timeoutSeconds after so long without an answer it has failed
 * @param when what must hold for it to happen; null for always
 * @param open what the community may set
 * @param orElse what happens when it fails
 * @param devices these alone; null for all in reach
 */
public record Step(
    String id,
    Text name,
    Act act,
    Reach reach,
    Map<String, String> commands,
    Map<String, Object> parameters,
    Integer metres,
    Integer nearest,
    Set<Office> offices,
    Text words,
    String caseKind,
    Boolean waits,
    Integer timeoutSeconds,
    Holds when,
    Set<Opening> open,
    List<Step> orElse,
    Set<UUID> devices,
    CallTo call) {

  private static final int USUAL_TIMEOUT = 30;

  public Step {
    commands = commands == null ? Map.of() : new LinkedHashMap<>(commands);
    parameters = parameters == null ? Map.of() : new LinkedHashMap<>(parameters);
    offices = offices == null ? Set.of() : Set.copyOf(offices);
    open = open == null ? Set.of() : Set.copyOf(open);
    orElse = orElse == null ? List.of() : List.copyOf(orElse);
    devices = devices == null ? null : Set.copyOf(devices);
    waits = Boolean.TRUE.equals(waits);
    timeoutSeconds = timeoutSeconds == null ? USUAL_TIMEOUT : timeoutSeconds;
  }

  /** As the community set it. */
  public Step with(StepSetting setting) {
    return new Step(
        id,
        name,
        act,
        reach,
        commands,
        parameters,
        setting.metres() == null ? metres : setting.metres(),
        setting.nearest() == null ? nearest : setting.nearest(),
        setting.offices() == null ? offices : setting.offices(),
        words,
        caseKind,
        waits,
        timeoutSeconds,
        when,
        open,
        orElse,
        setting.devices(),
        setting.call());
  }

  /** The same, of which this alone is left to the community. */
  public Step opening(Set<Opening> left) {
    return new Step(
        id,
        name,
        act,
        reach,
        commands,
        parameters,
        metres,
        nearest,
        offices,
        words,
        caseKind,
        waits,
        timeoutSeconds,
        when,
        left,
        orElse,
        devices,
        call);
  }
}
