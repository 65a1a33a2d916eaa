package org.linli.notices.entity;

import java.util.Set;
import java.util.UUID;

/**
 * For whom a notice is: who lives in or below one of the places (a room, an entrance, a building, a
 * compound, a grid), or holds one of the roles. Without any, for every resident.
 */
public record Targets(Set<UUID> places, Set<String> roles) {

  public static final Targets EVERYBODY = new Targets(Set.of(), Set.of());

  public Targets {
    places = places == null ? Set.of() : Set.copyOf(places);
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }

  public boolean isEverybody() {
    return places.isEmpty() && roles.isEmpty();
  }
}
