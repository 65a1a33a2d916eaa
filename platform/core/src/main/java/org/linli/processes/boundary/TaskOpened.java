package org.linli.processes.boundary;

import java.util.List;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * Somebody has something to do; told in the transaction that says so.
 *
 * @param assignee null where it is offered to the holders of the roles
 * @param place null for all
 */
public record TaskOpened(
    TenantId tenant,
    UUID task,
    UUID instance,
    String key,
    String step,
    List<String> roles,
    String place,
    UUID assignee) {}
