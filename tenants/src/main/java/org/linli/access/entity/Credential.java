package org.linli.access.entity;

/**
 * By what a program proved itself, so that one that is misused can be told from the others of its
 * account.
 *
 * @param id of its own kind: of a token, or the one by which a system signs
 */
public record Credential(Kind kind, String id) {

  /** What sorts there are. */
  public enum Kind {
    /** A person's own token. */
    TOKEN,
    /** A key of an application. */
    KEY,
    /** A certificate or key by which a system signs its requests. */
    SIGNATURE,
    /** A community's word that somebody of the platform may look into it for some hours. */
    VISIT
  }

  /** As the log keeps it. */
  public static Credential of(String written) {
    var at = written.indexOf(':');
    return new Credential(Kind.valueOf(written.substring(0, at)), written.substring(at + 1));
  }

  @Override
  public String toString() {
    return kind + ":" + id;
  }
}
