package org.linli.identity.boundary;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What one administrator of a city proposed, and a second decides.
 *
 * @param account whose rights shall move; null where the administrators shall be separated
 * @param username of that account; null likewise
 * @param before the roles that it had when it was proposed
 * @param after the roles that it shall have
 * @param decidedAt null while it waits
 * @param mayDecide whether it waits for somebody like the caller
 */
public record AdministratorMove(
    UUID id,
    Kind kind,
    UUID account,
    String username,
    Set<String> before,
    Set<String> after,
    String reason,
    State state,
    Instant proposedAt,
    String proposedBy,
    Instant decidedAt,
    String decidedBy,
    boolean mayDecide) {

  /** What is proposed. */
  public enum Kind {
    /** Other roles for an account. */
    ROLES,
    /** That from now on nobody is two of the three administrators. */
    SEPARATE
  }

  /** What became of it. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    REFUSED
  }
}
