package org.linli.devices.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.linli.packs.Text;

/**
 * What a command of a device can be told besides its name.
 *
 * @param unit null for states, flags and texts
 * @param min smallest number taken; null for none
 * @param max largest number taken; null for none
 * @param states what the whole numbers of a state mean; empty for other types
 * @param longest most characters of a text
 * @param required whether the command makes no sense without it
 */
public record CommandParameter(
    Type type,
    String unit,
    Double min,
    Double max,
    Map<Integer, Text> states,
    int longest,
    boolean required,
    Text name) {

  private static final int USUAL_TEXT = 200;

  /** What kind of value it takes. */
  public enum Type {
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("state")
    STATE,
    @JsonProperty("flag")
    FLAG,
    @JsonProperty("text")
    TEXT
  }

  public CommandParameter {
    require(type != null, "type is missing");
    require(name != null, "name is missing");
    states = states == null ? Map.of() : Map.copyOf(states);
    require(type == Type.STATE == !states.isEmpty(), "states go with type state alone");
    require(type == Type.NUMBER == (unit != null), "unit goes with number");
    require(type == Type.NUMBER || (min == null && max == null), "min and max go with number");
    require(min == null || max == null || min < max, "min must be below max");
    require(longest >= 1 && longest <= 2_000, "longest is 1 to 2000");
  }

  /** Whether the number lies in the range. */
  public boolean takes(double number) {
    return (min == null || number >= min) && (max == null || number <= max);
  }

  /** As the pack writes it. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CommandParameter of(Draft draft) {
    return new CommandParameter(
        draft.type,
        draft.unit,
        draft.min,
        draft.max,
        draft.states,
        draft.longest == null ? USUAL_TEXT : draft.longest,
        draft.required == null || draft.required,
        draft.name);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The keys of a parameter in a pack, most of which may be left out. */
  static final class Draft {
    public Type type;
    public String unit;
    public Double min;
    public Double max;
    public Map<Integer, Text> states;
    public Integer longest;
    public Boolean required;
    public Text name;
  }
}
