package org.linli.health.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.tenancy.entity.TenantState;

/**
 * The platform at one moment.
 *
 * @param tenants how many are in which state
 * @param workWaiting due work that is not due yet
 * @param workLate due work whose time has passed
 * @param heapUsed bytes
 * @param heapLimit bytes
 */
public record PlatformFigures(
    List<PartHealth> parts,
    Map<TenantState, Long> tenants,
    long accounts,
    long workWaiting,
    long workLate,
    long heapUsed,
    long heapLimit,
    int threads,
    Duration uptime,
    Instant at) {

  public PlatformFigures {
    parts = List.copyOf(parts);
    tenants = Map.copyOf(tenants);
  }
}
