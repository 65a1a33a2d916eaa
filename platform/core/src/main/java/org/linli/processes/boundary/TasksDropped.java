package org.linli.processes.boundary;

import java.util.List;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * Tasks that nobody has to do any more, since their instances went on without them; told in the
 * transaction that took them away.
 *
 * @param instances whose tasks they were
 */
public record TasksDropped(TenantId tenant, List<UUID> instances) {

  public TasksDropped {
    instances = List.copyOf(instances);
  }
}
