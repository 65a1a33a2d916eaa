package org.linli.neighbours.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A question or an answer.
 *
 * @param shown the name that its writer shows; null where a community speaks
 * @param community the writer's
 */
public record Word(UUID id, String shown, String community, String words, Instant saidAt) {}
