package org.linli.computing.entity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * What somebody wants computed.
 *
 * @param computation id of a declared one
 * @param list the asker's own tokens, where the computation joins them; empty otherwise
 */
public record Order(
    String computation,
    TenantId tenant,
    Purpose purpose,
    Instant from,
    Instant until,
    Set<UUID> list) {

  public Order {
    list = list == null ? Set.of() : Set.copyOf(list);
  }
}
