package org.linli.succession.entity;

import org.linli.access.boundary.Refusal;

/** The community cannot go on in that other one, or not yet. */
public final class SuccessionRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  public enum Why {
    /** Both are one and the same. */
    SAME("succession-same"),
    /** They lie in two cities. */
    CITY("succession-city"),
    /** One of the two is suspended. */
    SUSPENDED("succession-suspended"),
    /** One of the two is part of another succession that is not over. */
    BUSY("succession-busy"),
    /** One of the two goes to another street, by a plan that stands. */
    MOVING("succession-moving"),
    /** One of the two has ended by another succession. */
    ENDED("succession-ended"),
    /** One of the two is to be erased, or was. */
    ERASING("succession-erasing"),
    /** Its data would come under a mode that opens more of them, with no contract behind it. */
    WEAKER("succession-weaker"),
    /** Nobody took the community along whole shortly before its end. */
    EXPORT("succession-not-exported"),
    /** Its day has not come. */
    EARLY("succession-too-early"),
    /** Whoever proposed it cannot be the second. */
    SECOND_PERSON("succession-second-person"),
    /** The other community has a row that stands in the way. */
    COLLISION("succession-collision");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public SuccessionRefused(Why why, Object... arguments) {
    super(why.code, 409, arguments);
  }
}
