package org.linli.matters.entity;

/** Which matters are asked for; what is null narrows nothing. */
public record MatterQuery(String kind, MatterState state, Boolean overdue, Door door) {

  public MatterQuery(String kind, MatterState state, Boolean overdue) {
    this(kind, state, overdue, null);
  }

  public static MatterQuery all() {
    return new MatterQuery(null, null, null);
  }
}
