package org.linli.matters.entity;

/**
 * What becomes of a new matter that seems to say what another says already 重复事项.
 *
 * @param how whether it is offered to be merged, or merged by itself
 * @param hours so long after the other it may come, 1 to 720; 72 where nothing is said
 * @param metres so far away it may be, by the spots on the map, 1 to 1,000; null where the same
 *     place alone counts
 * @param confidential whether also matters of kinds for few, and those of people who keep their
 *     names back, are merged by themselves
 */
public record Merging(How how, Integer hours, Integer metres, Boolean confidential) {

  public static final int LONGEST_HOURS = 720;
  public static final int FARTHEST_METRES = 1_000;

  private static final int THREE_DAYS = 72;

  /** Of a kind that says nothing of it. */
  public static final Merging USUAL = new Merging(How.OFFERED, null, null, null);

  public Merging {
    how = how == null ? How.OFFERED : how;
    hours = hours == null ? THREE_DAYS : hours;
    confidential = confidential != null && confidential;
  }

  public boolean isAutomatic() {
    return how == How.AUTOMATIC;
  }

  /** Whether its limits are within what they may be. */
  public boolean isBounded() {
    return hours >= 1
        && hours <= LONGEST_HOURS
        && (metres == null || metres >= 1 && metres <= FARTHEST_METRES);
  }

  /** Who merges. */
  public enum How {
    /** Somebody who looks at both. */
    OFFERED,
    /** The platform; who steers the work may undo it. */
    AUTOMATIC
  }
}
