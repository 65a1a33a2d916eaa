package org.linli.servers.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A server that came back.
 *
 * @param node the process that is back
 * @param silentFrom when the silent one was heard last
 * @param backAt when it was heard again, or the new process began
 */
public record ServerRecovery(
    UUID id,
    String node,
    String machine,
    Instant silentFrom,
    Instant backAt,
    RecoveryCause cause) {}
