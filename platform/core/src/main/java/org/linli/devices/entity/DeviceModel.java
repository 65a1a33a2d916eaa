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
 * @param clock whether it tells the time; it does where the pack says nothing
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
    DeviceClock clock,
    Fit fit,
    Map<String, Double> sample) {

  /** A device that is silent for so many of its intervals is offline. */
  public static final int SILENT_INTERVALS = 3;

  /** The command by which the intervals of a device are set from afar. */
  public static final String SET_INTERVALS = "setIntervals";

  public static final String COLLECT = "collectSeconds";
  public static final String UPLOAD = "uploadSeconds";

  public DeviceModel {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    rules = List.copyOf(rules);
    commands =
        commands == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(commands));
    clock = clock == null ? DeviceClock.OWN : clock;
    fit = fit == null ? Fit.NOTHING : fit;
    sample = sample == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(sample));
  }

  /** Whether its intervals can be set from afar. */
  public boolean takesIntervals() {
    return commands.containsKey(SET_INTERVALS);
  }

  /** The same kind with another time between two messages, as one device was told. */
  public DeviceModel every(int seconds) {
    return seconds == intervalSeconds
        ? this
        : new DeviceModel(
            model,
            version,
            name,
            standard,
            scenario,
            place,
            mandatory,
            oldCompoundRequired,
            personal,
            level,
            asset,
            seconds,
            metrics,
            rules,
            commands,
            clock,
            fit,
            sample);
  }

  /** Whether its readings bear its own times; those of the others bear the time of arrival. */
  public boolean hasClock() {
    return clock == DeviceClock.OWN;
  }

  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** A device silent for longer than this is offline. */
  public Duration silence() {
    return Duration.ofSeconds((long) SILENT_INTERVALS * intervalSeconds);
  }
}
