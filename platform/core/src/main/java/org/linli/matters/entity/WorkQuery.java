package org.linli.matters.entity;

/** Which of my tasks are asked for; what is null narrows nothing. */
public record WorkQuery(Whose whose, String kind, Lamp lamp) {

  /** In whose hands. */
  public enum Whose {
    MINE,
    OFFERED,
    /** What missed its time, in whosever hands; for who sees the whole community. */
    LATE
  }

  public static WorkQuery all() {
    return new WorkQuery(null, null, null);
  }
}
