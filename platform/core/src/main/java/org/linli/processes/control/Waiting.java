package org.linli.processes.control;

import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * A token that waits for a time or a message.
 *
 * @param attempts how often it has failed
 */
public record Waiting(
    UUID id, TenantId tenant, UUID instance, UUID root, int token, String node, int attempts) {}
