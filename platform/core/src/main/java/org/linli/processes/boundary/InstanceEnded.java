package org.linli.processes.boundary;

import java.util.UUID;
import org.linli.processes.entity.InstanceState;
import org.linli.tenancy.entity.TenantId;

/**
 * An instance came to its end; told in the transaction that ended it.
 *
 * @param outcome null where it was cancelled before any end
 */
public record InstanceEnded(
    TenantId tenant,
    UUID instance,
    String key,
    String businessKey,
    InstanceState state,
    String outcome) {}
