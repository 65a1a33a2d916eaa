package org.linli.devices.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.linli.packs.Text;

/**
 * One thing that a device measures.
 *
 * @param unit null for states and flags
 * @param min smallest value taken; null for none
 * @param max largest value taken; null for none
 * @param precision how many decimals are shown
 * @param states what the whole numbers of a state mean; empty for other types
 * @param plausible how it may move; null where nothing is said of that
 */
public record Metric(
    MetricType type,
    String unit,
    Double min,
    Double max,
    int precision,
    Map<Integer, Text> states,
    Text name,
    Plausible plausible) {

  public Metric {
    require(type != null, "type is missing");
    require(name != null, "name is missing");
    states = states == null ? Map.of() : Map.copyOf(states);
    require(type == MetricType.STATE == !states.isEmpty(), "states go with type state alone");
    var measures = type == MetricType.NUMBER || type == MetricType.COUNTER;
    require(measures == (unit != null), "unit goes with number and counter");
    require(measures || (min == null && max == null), "min and max go with number and counter");
    require(min == null || max == null || min < max, "min must be below max");
    require(precision >= 0 && precision <= 9, "precision is 0 to 9");
    require(measures || plausible == null, "plausible goes with number and counter");
  }

  /** A metric of which nothing is said about how it moves. */
  public Metric(
      MetricType type,
      String unit,
      Double min,
      Double max,
      int precision,
      Map<Integer, Text> states,
      Text name) {
    this(type, unit, min, max, precision, states, name, null);
  }

  /** Whether a number can be what the metric measured. */
  public boolean takes(double number) {
    return switch (type) {
      case NUMBER, COUNTER -> (min == null || number >= min) && (max == null || number <= max);
      case FLAG -> number == 0 || number == 1;
      case STATE -> number == Math.rint(number) && states.containsKey((int) number);
    };
  }

  /** As the pack writes it. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Metric of(Draft draft) {
    return new Metric(
        draft.type,
        draft.unit,
        draft.min,
        draft.max,
        draft.precision == null ? 0 : draft.precision,
        draft.states,
        draft.name,
        draft.plausible);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The keys of a metric in a pack, most of which may be left out. */
  static final class Draft {
    public MetricType type;
    public String unit;
    public Double min;
    public Double max;
    public Integer precision;
    public Map<Integer, Text> states;
    public Text name;
    public Plausible plausible;
  }
}
