package org.linli.obligations.boundary;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A figure of many in one hour.
 *
 * @param members the persons or homes that it is made of
 */
public record Group<T>(Instant hour, Set<UUID> members, T figure) {

  public Group {
    members = Set.copyOf(members);
  }
}
