package org.linli.processes.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A task of somebody.
 *
 * @param roles whose holders it is offered to
 * @param place whose people it is for; null for all
 * @param assignee in whose hands it is; null while it is offered
 * @param dueAt null for no limit
 */
public record TaskRow(
    UUID id,
    UUID instance,
    UUID root,
    int token,
    String key,
    String businessKey,
    String node,
    String name,
    TaskState state,
    List<String> roles,
    String place,
    UUID assignee,
    Instant openedAt,
    Instant dueAt) {}
