package org.linli.processes.boundary;

import java.util.Map;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * An action in an instance.
 *
 * @param key of the process
 * @param businessKey what the instance is about; null for nothing in particular
 * @param arguments what the file hands over; what is none is not in it
 */
public record ActionCall(
    TenantId tenant,
    UUID instance,
    String key,
    String businessKey,
    String step,
    Map<String, Object> arguments) {}
