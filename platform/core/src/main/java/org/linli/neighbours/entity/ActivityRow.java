package org.linli.neighbours.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An activity as one community sees it.
 *
 * @param host the community that holds it
 * @param own whether that is the reader's
 * @param seats null for any number
 * @param people who signed up, as far as the community knows: of all at the host, else of its own
 * @param shown under which name the reader signed up; null who did not
 */
public record ActivityRow(
    UUID id,
    String host,
    String hostName,
    boolean own,
    String title,
    String body,
    String place,
    Instant startsAt,
    Instant endsAt,
    Instant signUpUntil,
    Integer seats,
    ActivityState state,
    int people,
    String shown) {

  /** Whether somebody of the community can sign up at the moment. */
  public boolean isOpenAt(Instant now) {
    return state.isOpen() && now.isBefore(signUpUntil);
  }

  /** Whether it is still to come, or under way. */
  public boolean isAliveAt(Instant now) {
    return state.isOpen() && now.isBefore(endsAt);
  }
}
