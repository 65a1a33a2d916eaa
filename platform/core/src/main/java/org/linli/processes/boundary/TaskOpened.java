package org.linli.processes.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * Somebody has something to do; told in the transaction that says so.
 *
 * @param assignee null where it is offered to the holders of the roles
 * @param place null for all
 * @param definition the version that it runs on
 * @param dueAt null for no limit
 * @param working whether its limit is in working time
 */
public record TaskOpened(
    TenantId tenant,
    UUID task,
    UUID instance,
    String key,
    String step,
    List<String> roles,
    String place,
    UUID assignee,
    UUID definition,
    Instant openedAt,
    Instant dueAt,
    boolean working) {}
