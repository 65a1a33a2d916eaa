package org.linli.matters.entity;

import java.util.UUID;

/**
 * Somebody who may do a task.
 *
 * @param tasks how many that account has in hand
 * @param away whether that person is away now
 * @param substitute who does the work meanwhile; null for nobody
 */
public record Candidate(UUID account, String name, int tasks, boolean away, UUID substitute) {}
