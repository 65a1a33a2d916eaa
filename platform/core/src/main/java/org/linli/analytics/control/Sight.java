package org.linli.analytics.control;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which findings somebody sees: those of devices in homes only with the right to readings, and only
 * where the home still agrees.
 *
 * @param homes the devices of homes that may be seen; null for a caller who sees none
 */
public record Sight(Set<UUID> homes) {

  /** Nothing of any home. */
  public static final Sight NO_HOMES = new Sight(null);

  boolean seesHomes() {
    return homes != null;
  }

  /** As SQL takes it apart again: a list's conditions take no arrays. */
  String joined() {
    return homes.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
