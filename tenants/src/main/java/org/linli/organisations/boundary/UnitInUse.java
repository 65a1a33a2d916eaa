package org.linli.organisations.boundary;

import java.util.List;
import org.linli.access.boundary.Refusal;

/**
 * An organisation with members or parts, or one that answers for something, is closed only when
 * another takes them over.
 */
public final class UnitInUse extends Refusal {

  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMED = 10;

  /**
   * @param charges what it answers for, by name
   */
  public UnitInUse(long members, long parts, List<String> charges) {
    super("unit-in-use", 409, members, parts, charges.size(), named(charges));
  }

  private static String named(List<String> charges) {
    var shown = String.join(", ", charges.stream().limit(MOST_NAMED).toList());
    return charges.isEmpty() ? "–" : charges.size() > MOST_NAMED ? shown + " …" : shown;
  }
}
