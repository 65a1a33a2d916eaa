package org.linli.restoring.entity;

import org.linli.access.boundary.Refusal;

/** The community is not brought back, or not to that moment. */
public final class RestoreRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Why {
    /** The community works: its people would lose what they do now. */
    NOT_SUSPENDED("restore-not-suspended"),
    /** It is part of a change of the divisions, or was since that moment. */
    REDRAWN("restore-redrawn"),
    /** Whoever asked for it cannot be the second. */
    SECOND_PERSON("restore-second-person");

    private final String code;

    Why(String code) {
      this.code = code;
    }
  }

  public RestoreRefused(Why why) {
    super(why.code, 409);
  }
}
