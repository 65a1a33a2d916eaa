package org.linli.abuse.boundary;

import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Verdict;

/**
 * Which findings are wanted; null for all.
 *
 * @param side as seen by an enterprise
 */
public record FindingQuery(Verdict verdict, Brake brake, String rule, Side side) {

  public static final FindingQuery ALL = new FindingQuery(null, null, null, null);

  /** How a finding concerns an enterprise. */
  public enum Side {
    /** Its own accounts and consumers did it. */
    MINE,
    /** It was done with the data that it holds. */
    MY_DATA
  }
}
