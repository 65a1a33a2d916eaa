package org.linli.neighbours.entity;

import java.time.Instant;
import java.util.Set;

/**
 * An activity to be offered.
 *
 * @param title at most 200 characters; told to the guests, as are the text (4000) and the place
 *     (200)
 * @param startsAt within the next 366 days
 * @param endsAt at most 31 days after the start: until then names from elsewhere are kept
 * @param signUpUntil the last moment to sign up; null for until it starts
 * @param seats how many may sign up, of all communities together; null for any number
 * @param guests the communities that are asked along, by their ids, at most 50
 */
public record ActivityDraft(
    String title,
    String body,
    String place,
    Instant startsAt,
    Instant endsAt,
    Instant signUpUntil,
    Integer seats,
    Set<String> guests) {

  public ActivityDraft {
    guests = guests == null ? Set.of() : Set.copyOf(guests);
  }
}
