package org.linli.matters.entity;

import java.time.Instant;
import java.util.List;

/**
 * Which matters a program asks for by Open311.
 *
 * @param requests ids or numbers; then nothing else narrows; empty for all
 * @param services codes; empty for all
 * @param from null for no beginning
 * @param until null for no end
 * @param open null for both
 */
public record PublicRequestQuery(
    List<String> requests, List<String> services, Instant from, Instant until, Boolean open) {

  public PublicRequestQuery {
    requests = requests == null ? List.of() : List.copyOf(requests);
    services = services == null ? List.of() : List.copyOf(services);
  }
}
