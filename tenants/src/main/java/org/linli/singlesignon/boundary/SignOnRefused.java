package org.linli.singlesignon.boundary;

import java.util.Locale;
import org.linli.access.boundary.Refusal;

/**
 * Nobody was signed in by a provider. The answer tells the kind alone; what exactly was wrong
 * stands in the audit log, or an attacker would learn which check to pass next.
 */
public final class SignOnRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  /** What somebody at the door may know. */
  public enum Kind {
    /** Not begun here, begun too long ago, or finished already. */
    EXPIRED(400),
    /** The provider said no, or the person turned back. */
    DENIED(401),
    /** What came back is not proved to be the provider's answer to this attempt. */
    UNPROVED(401),
    /** No account here for this person: none, a closed one, or one that the provider is not for. */
    UNKNOWN(401),
    /** The role demands a second factor, and the provider does not say that it saw one. */
    WEAK(401),
    /** The provider is suspended, unknown, or does not answer. */
    UNAVAILABLE(503),
    /** The provider's person or the account is linked otherwise already. */
    TAKEN(409);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    String code() {
      return "sign-on-" + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Kind kind;
  private final String why;

  /**
   * @param why for the audit log alone
   */
  public SignOnRefused(Kind kind, String why) {
    super(kind.code(), kind.status);
    this.kind = kind;
    this.why = why;
  }

  public Kind kind() {
    return kind;
  }

  /** For the audit log alone. */
  public String why() {
    return why;
  }
}
