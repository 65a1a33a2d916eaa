package org.linli.rights.control;

import java.util.ArrayList;
import java.util.List;
import org.linli.rights.entity.Party;

/** A city may put floors on top of the delivered ones, or raise them; it lowers none. */
final class FloorGuard {

  private FloorGuard() {}

  /** The delivered floors that the other file would lower, and the zones that it would open. */
  static List<String> lowered(FloorsFile delivered, FloorsFile other) {
    var lowered = new ArrayList<String>();
    for (var floor : delivered.floors()) {
      if (other.floors().stream().noneMatch(candidate -> keeps(floor, candidate))) {
        lowered.add(floor.id());
      }
    }
    for (var party : Party.values()) {
      if (other.zones().get(party).isAbove(delivered.zones().get(party))) {
        lowered.add("zones " + party);
      }
    }
    return lowered;
  }

  private static boolean keeps(Floor floor, Floor candidate) {
    return candidate.id().equals(floor.id())
        && !floor.decision().isStricterThan(candidate.decision())
        && candidate.parties().containsAll(floor.parties())
        && candidate.assets().containsAll(floor.assets())
        && candidate.actions().containsAll(floor.actions())
        && candidate.purposes().containsAll(floor.purposes())
        && (candidate.given() == null || candidate.given() == floor.given())
        && (candidate.unless() == null || candidate.unless() == floor.unless())
        && (candidate.from() == null
            || floor.from() != null && !candidate.from().isAbove(floor.from()))
        && (!candidate.sensitive() || floor.sensitive());
  }
}
