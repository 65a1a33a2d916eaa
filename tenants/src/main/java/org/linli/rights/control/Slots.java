package org.linli.rights.control;

import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;

/**
 * Where a combination of party, asset, action and purpose lies in a flat table: one array access
 * instead of a search.
 */
public final class Slots {

  private static final int ACTIONS = Action.values().length;
  private static final int PURPOSES = Purpose.values().length;

  /** How many combinations there are. */
  public static final int COUNT = Party.values().length * Asset.ALL.size() * ACTIONS * PURPOSES;

  /** Those of one party. */
  public static final int PER_PARTY = Asset.ALL.size() * ACTIONS * PURPOSES;

  private Slots() {}

  public static int of(Question question) {
    return of(question.party(), question.asset(), question.action(), question.purpose());
  }

  public static int of(Party party, Asset asset, Action action, Purpose purpose) {
    return ((party.ordinal() * Asset.ALL.size() + asset.index()) * ACTIONS + action.ordinal())
            * PURPOSES
        + purpose.ordinal();
  }
}
