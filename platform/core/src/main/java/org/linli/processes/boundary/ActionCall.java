package org.linli.processes.boundary;

import java.util.Map;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * An action in an instance.
 *
 * @param key of the process
 * @param definition the version of the process that the instance runs on
 * @param businessKey what the instance is about; null for nothing in particular
 * @param visit names this coming to the step: the same at each try, another when the instance comes
 *     to the step again
 * @param arguments what the file hands over; what is none is not in it
 * @param variables all that the instance knows; what is none is not in it
 */
public record ActionCall(
    TenantId tenant,
    UUID instance,
    String key,
    UUID definition,
    String businessKey,
    String step,
    String visit,
    Map<String, Object> arguments,
    Map<String, Object> variables) {}
