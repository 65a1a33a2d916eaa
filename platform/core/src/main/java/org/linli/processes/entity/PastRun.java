package org.linli.processes.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * An instance as its history tells it: what trials and courses are computed from.
 *
 * @param tenant whose days and hours count for it
 * @param model the version it ran on
 * @param variables as they stand now, or stood at its end
 * @param endedAt null while it runs
 * @param visits in the order in which they ended
 * @param waiting the steps at which somebody is asked now
 */
public record PastRun(
    UUID id,
    TenantId tenant,
    ProcessModel model,
    Map<String, Object> variables,
    Instant startedAt,
    Instant endedAt,
    List<Visit> visits,
    List<String> waiting) {

  public PastRun {
    variables = Map.copyOf(variables);
    visits = List.copyOf(visits);
    waiting = List.copyOf(waiting);
  }

  /** How long it took; null while it runs. */
  public Duration took() {
    return endedAt == null ? null : Duration.between(startedAt, endedAt);
  }

  public boolean was(String node) {
    return visits.stream().anyMatch(visit -> visit.node().equals(node));
  }
}
