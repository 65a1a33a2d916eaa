package org.linli.devices.entity;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.packs.Text;

/**
 * A kind of device, as its pack file says.
 *
 * @param standard the requirement the type comes from
 * @param place where such a device usually stands
 * @param personal readings tell about a person or a household
 * @param level level of general data after GB/T 43697-2024
 * @param asset the data asset to which the readings belong
 * @param intervalSeconds expected time between two messages
 * @param metrics by id, in the order of the pack
 * @param commands what it can be told to do, by id; may be left out in the pack
 * @param fit what is asked of it besides its readings; may be left out in the pack
 * @param sample a message that it might send
 */
public record DeviceModel(
    String model,
    int version,
    Text name,
    String standard,
    Text scenario,
    String place,
    boolean mandatory,
    boolean oldCompoundRequired,
    boolean personal,
    int level,
    String asset,
    int intervalSeconds,
    Map<String, Metric> metrics,
    List<Rule> rules,
    Map<String, DeviceCommand> commands,
    Fit fit,
    Map<String, Double> sample) {

  private static final int SILENT_INTERVALS = 3;

  public DeviceModel {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    rules = List.copyOf(rules);
    commands =
        commands == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(commands));
    fit = fit == null ? Fit.NOTHING : fit;
    sample = sample == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(sample));
  }

  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** A device silent for longer than this is offline. */
  public Duration silence() {
    return Duration.ofSeconds((long) SILENT_INTERVALS * intervalSeconds);
  }
}
