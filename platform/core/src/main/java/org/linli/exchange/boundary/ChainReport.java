package org.linli.exchange.boundary;

import java.util.List;

/**
 * What a look over the log found.
 *
 * @param links how many links were looked at
 * @param entries how many of their entries the caller may see, and so were compared
 * @param faults the first 100
 * @param hash of the last link
 */
public record ChainReport(long links, long entries, List<Fault> faults, String hash) {

  /** What is wrong with a link. */
  public enum Kind {
    /** A number is missing, stands twice, or out of order. */
    GAP,
    /** Its hash does not follow from the one before. */
    BROKEN,
    /** The entry is not the one that was linked. */
    CHANGED,
    /** The entry is not there any more. */
    REMOVED,
    /** It ends before the head that it was held against, or with another hash. */
    CUT
  }

  /** A link that is not as it was. */
  public record Fault(long number, Kind kind) {}

  public boolean intact() {
    return faults.isEmpty();
  }
}
