package org.linli.notices.entity;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.Invalid;

/**
 * For whom a notice is: who lives in or below one of the places (a room, an entrance, a building, a
 * compound, a grid), or holds one of the roles. Without any, for every resident.
 */
public record Targets(Set<UUID> places, Set<String> roles) {

  public static final Targets EVERYBODY = new Targets(Set.of(), Set.of());

  public Targets {
    places = known(places);
    roles = known(roles);
  }

  private static <T> Set<T> known(Set<T> given) {
    if (given == null) {
      return Set.of();
    }
    if (given.stream().anyMatch(Objects::isNull)) {
      throw new Invalid("targets", "required");
    }
    return Set.copyOf(given);
  }

  public boolean isEverybody() {
    return places.isEmpty() && roles.isEmpty();
  }
}
