package org.linli.redivision.entity;

import org.linli.access.boundary.Refusal;

/** The community is part of a merging, or has ended by one: it goes to no other street. */
public final class MoveRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private MoveRefused(String code) {
    super(code, 409);
  }

  /** A merging with it is planned or under way. */
  public static MoveRefused merging() {
    return new MoveRefused("move-merging");
  }

  /** It goes on in another community. */
  public static MoveRefused ended() {
    return new MoveRefused("move-ended");
  }
}
