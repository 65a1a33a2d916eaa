package org.linli.alarms.entity;

import java.util.List;
import org.linli.devices.entity.AlarmKind;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;

/**
 * Several devices of one place that alarm together mean more than each alone: smoke, heat and
 * current in one home are a fire and no kitchen.
 *
 * @param within how near they stand
 * @param withinSeconds how soon after each other they alarm
 * @param parts each of which somebody there has to tell
 */
public record Combination(
    String id,
    Text name,
    Severity severity,
    Within within,
    int withinSeconds,
    List<Part> parts,
    String caseKind)
    implements AlarmKind {

  private static final int LONGEST = 86_400;

  /** How near is together. */
  public enum Within {
    ROOM,
    UNIT,
    BUILDING
  }

  /**
   * One of the things that have to come together.
   *
   * @param rules any of them
   */
  public record Part(String model, List<String> rules) {

    public boolean isMet(String otherModel, String rule) {
      return model.equals(otherModel) && rules.contains(rule);
    }
  }

  public Combination {
    if (id == null || !id.matches("[a-z][a-z0-9-]{0,59}")) {
      throw new IllegalArgumentException("not the id of a combination: " + id);
    }
    if (name == null || severity == null || within == null) {
      throw new IllegalArgumentException("a combination needs name, severity and within");
    }
    if (withinSeconds < 1 || withinSeconds > LONGEST || parts == null || parts.size() < 2) {
      throw new IllegalArgumentException(
          "a combination has two parts or more within 1 to 86400 seconds");
    }
    parts = List.copyOf(parts);
  }

  public boolean speaksOf(String model, String rule) {
    return parts.stream().anyMatch(part -> part.isMet(model, rule));
  }
}
