package org.linli.rights.boundary;

import java.util.List;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * A right that another operation mode gives, takes or changes.
 *
 * @param organisation the enterprise whose contract speaks; null where the party alone matters
 * @param before the answer under the mode of now, and what it rests on
 * @param after the answer under the other mode
 */
public record RightChange(
    Kind kind,
    Party party,
    String organisation,
    Asset asset,
    Action action,
    List<Purpose> purposes,
    Outcome before,
    Basis beforeBasis,
    Outcome after,
    Basis afterBasis) {

  /** What happens to the right. */
  public enum Kind {
    APPEARS,
    VANISHES,
    /** It is there before and after, or not, but otherwise. */
    CHANGES;

    public static Kind of(Outcome before, Outcome after) {
      if (before.opens() == after.opens()) {
        return CHANGES;
      }
      return after.opens() ? APPEARS : VANISHES;
    }
  }
}
